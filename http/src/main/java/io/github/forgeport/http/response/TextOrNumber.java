package io.github.forgeport.http.response;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON field that a vendor documents both as text and as whole number; the one exception from strict types.
 *
 * @param text the text, or the number digit by digit as it came
 */
public record TextOrNumber(String text) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Returns the field as a whole number of at most 18 digits; null if it is any other text. */
    public @Nullable Long number() {
        return WHOLE_NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
