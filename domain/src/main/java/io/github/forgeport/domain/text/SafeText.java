package io.github.forgeport.domain.text;

import io.github.forgeport.domain.syntax.HiddenCharacters;
import java.util.Optional;

/**
 * A text from outside in a form that is safe to print: one line, no control, hidden or direction characters, cut to a limit.
 */
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

    /** Says whether nothing of a text can be seen: it is empty, or all blanks and hidden characters. */
    public static boolean showsNothing(String text) {
        int place = 0;
        while (place < text.length()) {
            int point = text.codePointAt(place);
            if (!HiddenCharacters.isBlank(point) && !HiddenCharacters.has(point)) {
                return false;
            }
            place += Character.charCount(point);
        }
        return true;
    }

    /**
     * Names the first character of a word, such as a host's name, that shows nothing, breaks the line, looks like a space
     * that it is not, or shows differently everywhere: such as {@code U+200B}. Empty if there is none.
     */
    public static Optional<String> firstInvisible(String word) {
        int point;
        for (int i = 0; i < word.length(); i += Character.charCount(point)) {
            point = word.codePointAt(i);
            if (point != ' '
                    && (!isSafe(' ', point) || HiddenCharacters.isBlank(point) || !Character.isDefined(point))) {
                return Optional.of(named(point));
            }
        }
        return Optional.empty();
    }

    /** Names the blank or line end that a text begins or ends with, such as {@code U+0020}; empty if there is none. */
    public static Optional<String> outerBlank(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int first = text.codePointAt(0);
        int outer = HiddenCharacters.isBlank(first) ? first : text.codePointBefore(text.length());
        return HiddenCharacters.isBlank(outer) ? Optional.of(named(outer)) : Optional.empty();
    }

    static String named(int point) {
        return String.format("U+%04X", point);
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
