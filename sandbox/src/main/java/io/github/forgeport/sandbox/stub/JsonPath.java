package io.github.forgeport.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON path such as {@code $.auth.scope.project}, which may end in a filter such as {@code [?(!@.id || @.name == 'x')]}.
 */
record JsonPath(List<String> fields, List<Condition> anyOf) {

    private static final Pattern FORM = Pattern.compile("\\$((?:\\.\\w+)+)(?:\\[\\?\\((.+)\\)])?");

    /** One condition on a field of the object: that it is there, is not, or is this text. */
    private record Condition(boolean isNegated, String field, String text) {

        private static final Pattern FORM = Pattern.compile("(!?)@\\.(\\w+)(?: == '([^'\\\\]+)')?");

        static Condition parse(String text) {
            Matcher parts = FORM.matcher(text);
            boolean isWhole = parts.matches();
            if (!isWhole || !parts.group(1).isEmpty() && parts.group(3) != null) {
                throw new IllegalArgumentException("a condition that is not evaluated: " + text);
            }
            return new Condition(
                    !parts.group(1).isEmpty(), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
        }

        boolean holds(JsonNode object) {
            JsonNode value = object.path(field);
            return text.isEmpty() ? isNegated == value.isMissingNode() : text.equals(value.textValue());
        }
    }

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

    /** Returns what is there; a missing node if there is nothing, or what does not hold the filter. */
    JsonNode of(JsonNode json) {
        JsonNode found = json;
        for (String field : fields) {
            found = found.path(field);
        }
        JsonNode there = found;
        boolean holds =
                anyOf.isEmpty() || there.isObject() && anyOf.stream().anyMatch(condition -> condition.holds(there));
        return holds ? there : MissingNode.getInstance();
    }
}
