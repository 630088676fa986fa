package io.github.forgeport.domain.text;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.syntax.HiddenCharacters;
import java.util.Optional;

/** A validator of names and ids, which refuses leading and trailing blanks, and hidden or misleading characters. */
public final class IdentityText {

    private static final int MAX_SHOWN_LENGTH = 64;

    private IdentityText() {}

    /**
     * Checks a name or id, and returns it.
     *
     * @param what the kind of text, such as {@code repository id}, for the message
     * @param expected its form with an example, for the message
     * @throws IllegalArgumentException if the text breaks the rule or is longer than the limit
     */
    public static String require(String what, String text, int limit, String expected) {
        requireNonNull(text, what);
        if (text.length() > limit) {
            throw refused(what, text, "is longer than " + limit + " characters", expected);
        }
        if (SafeText.isInvisible(text)) {
            throw refused(what, text, "is blank", expected);
        }
        Optional<String> blank = SafeText.leadingOrTrailingBlank(text);
        if (blank.isPresent()) {
            throw refused(what, text, "begins or ends with a blank, " + blank.get(), expected);
        }
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (HiddenCharacters.isHidden(point)) {
                throw refused(
                        what,
                        text,
                        "has an invisible or control character, " + SafeText.codePointName(point),
                        expected);
            }
        }
        return text;
    }

    /** Creates an exception whose message shows the refused text in a safe, cut form. */
    public static IllegalArgumentException refused(String what, String text, String why, String expected) {
        return new IllegalArgumentException(
                what + " " + why + ": '" + SafeAddress.textOrMask(text, MAX_SHOWN_LENGTH) + "'; expected " + expected);
    }
}
