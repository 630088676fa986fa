package io.github.forgeport.http.response;

import io.github.forgeport.domain.text.SafeText;
import org.jspecify.annotations.Nullable;

/** The error fields of a vendor's response: the error code and the request id; null where there is none. */
public record VendorError(@Nullable String code, @Nullable String requestId) {

    /** Replaces a blank component by null. */
    public VendorError {
        code = blankToNull(code);
        requestId = blankToNull(requestId);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || SafeText.isInvisible(text) ? null : text;
    }
}
