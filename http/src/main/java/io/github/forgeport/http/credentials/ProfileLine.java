package io.github.forgeport.http.credentials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a key in a profile, and its line number.
 *
 * <p>Keys end where those of other properties files do; a backslash is a character as any other.
 */
public record ProfileLine(int number, String value) {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern ENTRY =
            Pattern.compile("([^=: \\t\\f]*+)[ \\t\\f]*+[=:]?[ \\t\\f]*+(.*+)", Pattern.DOTALL);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Thrown when a profile has a key twice. */
    static final class DuplicateKey extends Exception {

        private static final long serialVersionUID = 1L;

        DuplicateKey(int first, int second) {
            super("gives one key twice, on lines " + first + " and " + second);
        }
    }

    /** Parses the text of a profile; returns its lines by key, without empty lines and comments. */
    static Map<String, ProfileLine> parse(String text) throws DuplicateKey {
        Map<String, ProfileLine> lines = new LinkedHashMap<>();
        int number = 0;
        for (String line : LINE_END.split(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, -1)) {
            number++;
            String content = line.replaceFirst("^[ \\t\\f]+", "");
            if (content.isEmpty() || content.startsWith("#") || content.startsWith("!")) {
                continue;
            }
            Matcher entry = ENTRY.matcher(content);
            if (entry.matches()) {
                ProfileLine before = lines.put(entry.group(1), new ProfileLine(number, entry.group(2)));
                if (before != null) {
                    throw new DuplicateKey(before.number, number);
                }
            }
        }
        return lines;
    }

    /** Returns the line number, without the value. */
    @Override
    public String toString() {
        return "line " + number;
    }
}
