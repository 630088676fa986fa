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
            blank = blank && HiddenCharacters.isBlank(point);
            if (HiddenCharacters.has(point)) {
                throw refused(what, text, "has an invisible, control or unpaired surrogate character");
            }
        }
        if (blank) {
            throw refused(what, text, "is blank");
        }
        return text;
    }

    /** Shows what was refused, unless it is an address, such as a clone URL that was meant for a path: it may hold a token. */
    static IllegalArgumentException refused(String what, String text, String why) {
        boolean address =
                text.contains("://") || text.indexOf('@') >= 0 || AddressMask.endOfPath(text, 0) < text.length();
        return new IllegalArgumentException(
                what + " " + why + ": '" + (address ? AddressMask.MASK : SafeText.of(text, SHOWN)) + "'");
    }
}
