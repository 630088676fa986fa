package io.github.forgeport.http.response;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The error format of one vendor: in which fields its responses hold code and request id, and what each code means. */
public interface VendorErrors {

    /** Reads code and request id of any response, also of a success; never fails, whatever its form. */
    VendorError read(Response response);

    /**
     * Returns the request id of a success; override it where a header has the id, so that the body need not be parsed again.
     */
    default @Nullable String requestId(Response response) {
        return read(response).requestId();
    }

    /** Returns the secrets in a response, such as a token that it issues, which no failure may show. */
    default List<String> secrets(Response response) {
        return List.of();
    }

    /** Returns the meaning of a vendor's code; empty for one that only the HTTP status can explain. */
    Optional<ErrorMeaning> diagnose(String code);
}
