package io.github.forgeport.domain;

import static java.util.Objects.requireNonNull;

/** The rule for texts that identify something: never blank, never with characters that hide, break a line or mislead. */
final class IdentityText {

    private static final int SHOWN = 64;

    private IdentityText() {}

    static String require(String what, String text, int limit) {
        requireNonNull(text, what);
        if (text.length() > limit) {
            throw refused(what, text, "is longer than " + limit + " characters");
        }
        boolean blank = true;
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            blank = blank && isBlank(point);
            if (!SafeText.isSafe(point)) {
                throw refused(what, text, "has an invisible, control or unpaired surrogate character");
            }
        }
        if (blank) {
            throw refused(what, text, "is blank");
        }
        return text;
    }

    static IllegalArgumentException refused(String what, String text, String why) {
        return new IllegalArgumentException(what + " " + why + ": '" + SafeText.of(text, SHOWN) + "'");
    }

    /** Says whether a character shows nothing; the JDK counts the non-breaking spaces among the spaces, not the white ones. */
    static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
