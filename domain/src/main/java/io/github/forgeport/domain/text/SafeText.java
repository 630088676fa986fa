package io.github.forgeport.domain.text;

import io.github.forgeport.domain.syntax.HiddenCharacters;
import java.util.Optional;

/**
 * A formatter that makes texts from outside safe to print: one line, no control, hidden or direction characters, cut to a
 * limit.
 */
public final class SafeText {

    private static final String ELLIPSIS = "...";
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private SafeText() {}

    /** Returns a text with its control, hidden and direction characters escaped, cut to {@code limit} characters. */
    public static String of(String text, int limit) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), limit) + 16);
        int before = ' ';
        int offset = 0;
        while (offset < text.length()) {
            int point = text.codePointAt(offset);
            String shown =
                    isPrintableAfter(before, point) ? Character.toString(point) : String.format("\\u{%x}", point);
            if (safe.length() + shown.length() > limit) {
                return safe.append(ELLIPSIS).toString();
            }
            safe.append(shown);
            before = point;
            offset += Character.charCount(point);
        }
        return safe.toString();
    }

    /** Whether a text has no visible character: it is empty, or all blanks and hidden characters. */
    public static boolean isInvisible(String text) {
        int place = 0;
        while (place < text.length()) {
            int point = text.codePointAt(place);
            if (!HiddenCharacters.isBlank(point) && !HiddenCharacters.isHidden(point)) {
                return false;
            }
            place += Character.charCount(point);
        }
        return true;
    }

    /**
     * Returns the code point, such as {@code U+200B}, of the first invisible or misleading character; empty if there is
     * none. It is one that breaks the line, looks like a space that it is not, or is unassigned.
     */
    public static Optional<String> firstInvisible(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point != ' '
                    && (!isPrintableAfter(' ', point)
                            || HiddenCharacters.isBlank(point)
                            || !Character.isDefined(point))) {
                return Optional.of(codePointName(point));
            }
        }
        return Optional.empty();
    }

    /** Returns the code point of a leading or trailing blank, such as {@code U+0020}; empty if there is none. */
    public static Optional<String> leadingOrTrailingBlank(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int first = text.codePointAt(0);
        int edge = HiddenCharacters.isBlank(first) ? first : text.codePointBefore(text.length());
        return HiddenCharacters.isBlank(edge) ? Optional.of(codePointName(edge)) : Optional.empty();
    }

    /** Returns the name of a code point in the notation {@code U+0020}. */
    static String codePointName(int point) {
        return String.format("U+%04X", point);
    }

    /** Whether a code point is safe to print after another one. */
    private static boolean isPrintableAfter(int before, int point) {
        if (point >= ' ' && point <= '~') {
            return true;
        }
        if (HiddenCharacters.isVariationSelector(point)) {
            return hasVariants(before);
        }
        return switch (Character.getType(point)) {
            case Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> point == IDEOGRAPHIC_SPACE;
            default -> !HiddenCharacters.isHidden(point);
        };
    }

    /** Whether a code point has variants, as emoji and ideographs have, so that a variation selector may follow it. */
    private static boolean hasVariants(int before) {
        return Character.getType(before) == Character.OTHER_SYMBOL || Character.isIdeographic(before);
    }
}
