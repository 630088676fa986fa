package io.github.forgeport.http.response;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON field that a vendor documents both as text and as whole number; the one exception from strict types.
 *
 * @param text the text, or the number digit by digit as it came
 */
public record TextOrNumber(String text) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    /** The whole number from 0 that it is; null if it is none, or more than anybody counts. */
    public @Nullable Long number() {
        return WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
