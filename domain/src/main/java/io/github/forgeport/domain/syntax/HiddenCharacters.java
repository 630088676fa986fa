package io.github.forgeport.domain.syntax;

/**
 * A classifier of Unicode characters that are invisible or change the direction of a text, which displayed texts must not
 * hold.
 */
public final class HiddenCharacters {

    /**
     * The first and last code points of the ranges of invisible letters, marks and symbols: fillers, joiners, blank
     * patterns, and what Unicode's property Default_Ignorable_Code_Point has besides.
     */
    private static final int[] HIDDEN_RANGES = {
        0x034F, 0x034F, // combining grapheme joiner
        0x115F, 0x1160, // Hangul fillers
        0x17B4, 0x17B5, // Khmer inherent vowels
        0x180B, 0x180F, // Mongolian selectors
        0x2065, 0x2065, // unassigned among the formats
        0x2800, 0x2800, // Braille pattern without a dot
        0x3164, 0x3164, // Hangul filler
        0xFFA0, 0xFFA0, // halfwidth Hangul filler
        0xFFF0, 0xFFF8, // unassigned among the specials
        0x1D159, 0x1D159, // musical null notehead
        0xE0000, 0xE00FF, // tags
        0xE01F0, 0xE0FFF // unassigned among the tags
    };

    private HiddenCharacters() {}

    /** Whether a code point ends a line, is invisible, changes the text's direction, or is an unpaired surrogate. */
    public static boolean isHidden(int point) {
        if (point >= ' ' && point <= '~') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isInHiddenRange(point);
        };
    }

    /** Whether a text has a hidden character, as {@link #isHidden} defines it. */
    public static boolean anyIn(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (isHidden(point)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInHiddenRange(int point) {
        for (int i = 0; i < HIDDEN_RANGES.length; i += 2) {
            if (point >= HIDDEN_RANGES[i] && point <= HIDDEN_RANGES[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a code point is a variation selector, which only chooses the look of the emoji or ideograph before it. */
    public static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** Whether a code point is white space, including the non-breaking spaces, which the JDK counts as spaces only. */
    public static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
