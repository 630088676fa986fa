package io.github.forgeport.http.response;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The error format of one vendor: in which fields its responses hold code and request id, and what each code means. */
public interface VendorErrors {

    /** Reads any answer of the vendor, a good one too; tolerant of every shape. */
    VendorError read(Response answer);

    /** The vendor's name for a request that it did; where that stands in a header, too, the body need not be read again. */
    default @Nullable String requestId(Response answer) {
        return read(answer).requestId();
    }

    /** What in an answer is a secret of its own, such as a token that it hands out; no failure repeats it. */
    default List<String> secrets(Response answer) {
        return List.of();
    }

    /** What a code means; empty for one that only the HTTP status can explain. */
    Optional<Diagnosis> diagnose(String code);
}
