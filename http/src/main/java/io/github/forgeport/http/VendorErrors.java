package io.github.forgeport.http;

import java.util.List;
import java.util.Optional;

/** One vendor's language of failures: where its answers hold code and request id, and what its codes mean. */
public interface VendorErrors {

    /** Reads any answer of the vendor, a good one too; tolerant of every shape. */
    VendorError read(Answer answer);

    /** What in an answer is a secret of its own, such as a token that it hands out; no failure repeats it. */
    default List<String> secrets(Answer answer) {
        return List.of();
    }

    /** What a code means; empty for one that only the HTTP status can explain. */
    Optional<Diagnosis> diagnose(String code);
}
