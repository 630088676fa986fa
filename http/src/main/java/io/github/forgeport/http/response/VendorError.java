package io.github.forgeport.http.response;

import io.github.forgeport.domain.text.SafeText;
import org.jspecify.annotations.Nullable;

/** What a vendor's answer says of a failure: its own code and its name for the request; null where it says none. */
public record VendorError(@Nullable String code, @Nullable String requestId) {

    /** Takes both; a blank one says nothing. */
    public VendorError {
        code = shown(code);
        requestId = shown(requestId);
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null || SafeText.showsNothing(text) ? null : text;
    }
}
