package io.github.forgeport.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JSONPath expression such as {@code $.auth.scope.project}, which may end in a filter such as {@code [?(!@.id)]}. */
record JsonPath(List<String> fields, List<Condition> conditions) {

    private static final Pattern FORM = Pattern.compile("\\$((?:\\.\\w+)+)(?:\\[\\?\\((.+)\\)])?");

    /** A filter condition on a field of an object: that it is present, is absent, or equals a text. */
    private record Condition(boolean isNegated, String field, String text) {

        private static final Pattern FORM = Pattern.compile("(!?)@\\.(\\w+)(?: == '([^'\\\\]+)')?");

        /** Parses a condition such as {@code !@.id} or {@code @.name == 'x'}. */
        static Condition parse(String text) {
            Matcher parts = FORM.matcher(text);
            boolean isWhole = parts.matches();
            if (!isWhole || !parts.group(1).isEmpty() && parts.group(3) != null) {
                throw new IllegalArgumentException("a condition that is not evaluated: " + text);
            }
            return new Condition(
                    !parts.group(1).isEmpty(), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
        }

        /** Whether a JSON object meets the condition. */
        boolean holds(JsonNode object) {
            JsonNode value = object.path(field);
            return text.isEmpty() ? isNegated == value.isMissingNode() : text.equals(value.textValue());
        }
    }

    /** Parses a JSON path of field names and an optional filter at its end. */
    static JsonPath parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a JSON path that is not evaluated: " + text);
        }
        List<String> fields = List.of(parts.group(1).substring(1).split("\\."));
        List<Condition> conditions = parts.group(2) == null
                ? List.of()
                : Arrays.stream(parts.group(2).split(" \\|\\| "))
                        .map(Condition::parse)
                        .toList();
        return new JsonPath(fields, conditions);
    }

    /** Returns the value at the path; a missing node if there is none, or the filter does not hold. */
    JsonNode evaluate(JsonNode json) {
        JsonNode found = json;
        for (String field : fields) {
            found = found.path(field);
        }
        JsonNode there = found;
        boolean holds = conditions.isEmpty()
                || there.isObject() && conditions.stream().anyMatch(condition -> condition.holds(there));
        return holds ? there : MissingNode.getInstance();
    }
}
