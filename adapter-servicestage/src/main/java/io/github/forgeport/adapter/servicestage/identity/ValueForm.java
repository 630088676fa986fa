package io.github.forgeport.adapter.servicestage.identity;

import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.domain.text.SafeText;
import java.util.regex.Pattern;

/**
 * The form that the vendor requires of a value, such as a project's id.
 *
 * @param rule the form in words, for the exception
 */
public record ValueForm(Pattern pattern, String rule) {

    /** The form of a project's id. */
    public static final ValueForm PROJECT =
            new ValueForm(Pattern.compile("[0-9a-fA-F]{32}"), "the project is its id of 32 hexadecimal digits");

    private static final int MAX_SHOWN_LENGTH = 64;

    /**
     * Checks that a value has the form, and returns it.
     *
     * @throws IllegalArgumentException if it has another one; it is shown in a safe, cut form
     */
    public String require(String value) {
        if (!pattern.matcher(value).matches()) {
            SafeText.leadingOrTrailingBlank(value).ifPresent(blank -> {
                throw new IllegalArgumentException(rule + ", without a blank at either end: " + blank);
            });
            String why = SafeText.firstInvisible(value)
                    .map(character -> ", without an invisible or control character: " + character)
                    .orElseGet(() -> ": '" + SafeAddress.textOrMask(value, MAX_SHOWN_LENGTH) + "'");
            throw new IllegalArgumentException(rule + why);
        }
        return value;
    }
}
