package io.github.forgeport.domain;

/** A foreign text in a form that is safe to print: one line, no control or direction characters, cut to a limit. */
public final class SafeText {

    private static final String CUT = "...";

    private SafeText() {}

    /** Escapes whatever could break or disguise a line and cuts what is longer than {@code limit} characters. */
    public static String of(String text, int limit) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), limit) + 16);
        int offset = 0;
        while (offset < text.length()) {
            int point = text.codePointAt(offset);
            String shown = isSafe(point) ? Character.toString(point) : String.format("\\u{%x}", point);
            if (safe.length() + shown.length() > limit) {
                return safe.append(CUT).toString();
            }
            safe.append(shown);
            offset += Character.charCount(point);
        }
        return safe.toString();
    }

    /** Says whether a code point neither ends a line, nor hides, nor turns the direction of what follows. */
    static boolean isSafe(int point) {
        if (point >= ' ' && point <= '~') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
