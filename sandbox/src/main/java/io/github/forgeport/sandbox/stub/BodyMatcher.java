package io.github.forgeport.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;

/** A matcher of JSON request bodies in a stub, which requires that a path exists or has a certain value. */
record BodyMatcher(JsonPath path, Predicate<JsonNode> condition) {

    private static final Set<String> FIELDS = Set.of("expression", "equalTo", "equalToJson");

    /** Parses a {@code matchesJsonPath} pattern, with or without {@code equalTo} or {@code equalToJson}. */
    static BodyMatcher parse(JsonNode json) {
        KnownFieldsCheck.requireOnly(Set.of("matchesJsonPath"), json);
        JsonNode matcher = json.path("matchesJsonPath");
        if (matcher.isTextual()) {
            return new BodyMatcher(JsonPath.parse(matcher.textValue()), BodyMatcher::isPresent);
        }
        KnownFieldsCheck.requireOnly(FIELDS, matcher);
        if (matcher.size() != 2 || !matcher.has("expression")) {
            throw new IllegalArgumentException("not an expression and one matcher: " + matcher);
        }
        JsonPath path = JsonPath.parse(matcher.get("expression").textValue());
        if (matcher.has("equalToJson")) {
            return new BodyMatcher(path, json(matcher.get("equalToJson").textValue())::equals);
        }
        String expected = matcher.get("equalTo").textValue();
        return new BodyMatcher(path, value -> expected.equals(value.textValue()));
    }

    private static JsonNode json(String text) {
        try {
            return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a value is there and is neither null nor empty. */
    private static boolean isPresent(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }

    /** Whether the value at the path of this body meets the condition. */
    boolean matches(JsonNode body) {
        return condition.test(path.evaluate(body));
    }
}
