package io.github.forgeport.domain;

import java.util.Optional;

/** A foreign text in a form that is safe to print: one line, no control, hidden or direction characters, cut to a limit. */
public final class SafeText {

    private static final String CUT = "...";
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private SafeText() {}

    /** Escapes whatever could break or disguise a line and cuts what is longer than {@code limit} characters. */
    public static String of(String text, int limit) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), limit) + 16);
        int before = ' ';
        int offset = 0;
        while (offset < text.length()) {
            int point = text.codePointAt(offset);
            String shown = isSafe(before, point) ? Character.toString(point) : String.format("\\u{%x}", point);
            if (safe.length() + shown.length() > limit) {
                return safe.append(CUT).toString();
            }
            safe.append(shown);
            before = point;
            offset += Character.charCount(point);
        }
        return safe.toString();
    }

    /**
     * Names the first character of a word, such as a host's name, that shows nothing, breaks the line, looks like a space
     * that it is not, or shows differently everywhere: such as {@code U+200B}. Empty if there is none.
     */
    public static Optional<String> firstInvisible(String word) {
        return word.codePoints()
                .filter(point -> point != ' ')
                .filter(point -> !isSafe(' ', point) || HiddenCharacters.isBlank(point) || !Character.isDefined(point))
                .mapToObj(point -> String.format("U+%04X", point))
                .findFirst();
    }

    private static boolean isSafe(int before, int point) {
        if (point >= ' ' && point <= '~') {
            return true;
        }
        if (HiddenCharacters.isVariationSelector(point)) {
            return isVaried(before);
        }
        return switch (Character.getType(point)) {
            case Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> point == IDEOGRAPHIC_SPACE;
            default -> !HiddenCharacters.has(point);
        };
    }

    /** Emoji and ideographs have variants that a selector chooses among; behind anything else it only hides. */
    private static boolean isVaried(int before) {
        return Character.getType(before) == Character.OTHER_SYMBOL || Character.isIdeographic(before);
    }
}
