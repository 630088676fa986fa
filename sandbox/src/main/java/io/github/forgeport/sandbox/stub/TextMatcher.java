package io.github.forgeport.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A matcher of a header or query parameter in a stub, of the kind {@code equalTo}, {@code matches}, {@code absent} or
 * {@code or}.
 */
record TextMatcher(Predicate<Optional<String>> condition) {

    private static final Set<String> KINDS = Set.of("equalTo", "matches", "absent", "or");

    /** Parses a matcher such as {@code {"equalTo": "x"}}. */
    static TextMatcher parse(JsonNode json) {
        KnownFieldsCheck.requireOnly(KINDS, json);
        if (json.size() != 1) {
            throw new IllegalArgumentException("not one matcher: " + json);
        }
        if (json.has("or")) {
            return anyOf(json.get("or"));
        }
        if (json.has("absent")) {
            return new TextMatcher(json.get("absent").booleanValue() ? Optional::isEmpty : Optional::isPresent);
        }
        if (json.has("matches")) {
            Predicate<String> whole =
                    Pattern.compile(json.get("matches").textValue()).asMatchPredicate();
            return new TextMatcher(value -> value.filter(whole).isPresent());
        }
        String expected = json.get("equalTo").textValue();
        return new TextMatcher(value -> value.filter(expected::equals).isPresent());
    }

    /** Parses a list of matchers into one that matches if any of them does. */
    private static TextMatcher anyOf(JsonNode matchers) {
        List<TextMatcher> any = new ArrayList<>();
        matchers.forEach(matcher -> any.add(parse(matcher)));
        return new TextMatcher(value -> any.stream().anyMatch(matcher -> matcher.matches(value)));
    }

    /** Whether a value matches; empty stands for an absent header or parameter. */
    boolean matches(Optional<String> value) {
        return condition.test(value);
    }
}
