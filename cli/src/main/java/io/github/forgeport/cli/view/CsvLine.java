package io.github.forgeport.cli.view;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A formatter of CSV lines by RFC 4180. A text is data, also one that a spreadsheet would take for a formula; only
 * characters that a terminal would obey are written as in JSON.
 */
public final class CsvLine {

    /** The end of a line. */
    public static final String END = "\r\n";

    private CsvLine() {}

    /** Returns the line of headings. */
    public static String header(List<String> fields) {
        return fields.stream().map(CsvLine::quoted).collect(joining(","));
    }

    /**
     * Returns the line of an object's fields: a text as it is, a list or object as JSON, an absent field as nothing, an
     * empty text as a pair of quotes.
     */
    public static String of(List<String> fields, ObjectNode object) {
        return fields.stream()
                .map(field -> object.has(field) ? cell(object.get(field)) : "")
                .collect(joining(","));
    }

    private static String cell(JsonNode value) {
        return quoted(value.isTextual() ? withoutControls(value.textValue()) : SafeJsonWriter.line(value));
    }

    /** Returns a text with its control characters escaped, except tabs and line ends. */
    private static String withoutControls(String text) {
        TerminalEscapes escapes = new TerminalEscapes();
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean isLayout = point == '\t' || point == '\n' || point == '\r';
            // A pair of surrogates is one character here, and escaped if it is one that controls.
            var escape = isLayout ? null : escapes.getEscapeSequence(point);
            if (escape == null) {
                safe.appendCodePoint(point);
            } else {
                safe.append(escape.getValue());
            }
        });
        return safe.toString();
    }

    /** Returns a text in quotes if it needs them. */
    private static String quoted(String text) {
        boolean isPlain = !text.isEmpty() && text.chars().noneMatch(letter -> "\",\r\n".indexOf(letter) >= 0);
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
