package io.github.forgeport.http.response;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The error format of one vendor: a reader of the error code and request id in its responses, and the meaning of each code.
 */
public interface VendorErrors {

    /** The error format of a vendor without error codes and request ids: the HTTP status alone tells what failed. */
    VendorErrors STATUS_ALONE = new VendorErrors() {
        @Override
        public VendorError read(Response response) {
            return new VendorError(null, null);
        }

        @Override
        public Optional<ErrorMeaning> diagnose(String code) {
            return Optional.empty();
        }
    };

    /** Reads the error code and the request id in any response, also of a success; never throws. */
    VendorError read(Response response);

    /**
     * Returns the request id in a successful response; overridden if a header has the id, so that the body is not parsed
     * again.
     */
    default @Nullable String requestId(Response response) {
        return read(response).requestId();
    }

    /** Returns the secrets in a response, such as a token that it issues, which no failure may show. */
    default List<String> secrets(Response response) {
        return List.of();
    }

    /** Returns the meaning of a vendor's error code; empty if only the HTTP status tells it. */
    Optional<ErrorMeaning> diagnose(String code);
}
