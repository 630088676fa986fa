package io.github.forgeport.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.server.DecodedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The request conditions of a stub, evaluated as WireMock does, except that escapes in the path are decoded. */
record StubConditions(
        String method,
        Predicate<DecodedRequest> urlCondition,
        Map<String, TextMatcher> headers,
        Map<String, TextMatcher> query,
        List<BodyMatcher> body) {

    private static final String ANY = "ANY";
    private static final Set<String> TARGETS = Set.of("urlPath", "urlPathPattern", "urlPattern");
    private static final Set<String> FIELDS =
            Set.of("method", "urlPath", "urlPathPattern", "urlPattern", "headers", "queryParameters", "bodyPatterns");

    /**
     * Parses the {@code request} of a stub mapping.
     *
     * @throws IllegalArgumentException if a condition is not one that is evaluated here
     */
    static StubConditions parse(JsonNode json) {
        KnownFieldsCheck.requireOnly(FIELDS, json);
        List<BodyMatcher> body = new ArrayList<>();
        json.path("bodyPatterns").forEach(pattern -> body.add(BodyMatcher.parse(pattern)));
        return new StubConditions(
                json.required("method").textValue(),
                urlCondition(json),
                parseMatchers(json.path("headers")),
                parseMatchers(json.path("queryParameters")),
                body);
    }

    /** Parses the condition on the path or the whole target of a request. */
    private static Predicate<DecodedRequest> urlCondition(JsonNode json) {
        List<String> given = TARGETS.stream().filter(json::has).toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException("not one of " + TARGETS);
        }
        String text = json.get(given.get(0)).textValue();
        return switch (given.get(0)) {
            case "urlPath" -> request -> request.normalizedPath().equals(text);
            case "urlPathPattern" -> {
                Predicate<String> whole = Pattern.compile(text).asMatchPredicate();
                yield request -> whole.test(request.normalizedPath());
            }
            default -> {
                Predicate<String> whole = Pattern.compile(text).asMatchPredicate();
                yield request -> whole.test(request.undecoded().target());
            }
        };
    }

    /** Parses the conditions on headers or query parameters, by name. */
    private static Map<String, TextMatcher> parseMatchers(JsonNode json) {
        Map<String, TextMatcher> matchers = new LinkedHashMap<>();
        json.properties().forEach(field -> matchers.put(field.getKey(), TextMatcher.parse(field.getValue())));
        return matchers;
    }

    /** Whether a request meets all of these conditions. */
    boolean matches(DecodedRequest request) {
        return (method.equals(ANY) || method.equals(request.undecoded().method()))
                && urlCondition.test(request)
                && headers.entrySet().stream()
                        .allMatch(header -> header.getValue().matches(request.header(header.getKey())))
                && query.entrySet().stream()
                        .allMatch(parameter -> parameter
                                .getValue()
                                .matches(Optional.ofNullable(request.query().get(parameter.getKey()))))
                && (body.isEmpty() || matches(request.json()));
    }

    /** Whether a JSON body meets all conditions on the body. */
    private boolean matches(JsonNode json) {
        return body.stream().allMatch(pattern -> pattern.matches(json));
    }

    /** Whether the conditions allow every HTTP method, by the method {@code ANY}. */
    boolean matchesAnyMethod() {
        return method.equals(ANY);
    }

    /** Whether one of the request conditions is on this header. */
    boolean hasHeaderCondition(String name) {
        return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }
}
