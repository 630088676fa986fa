package io.github.forgeport.contract;

import java.util.List;

/** A constant list of response bodies that no vendor documents for status 200, such as HTML. */
final class UndocumentedResponseBodies {

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "<!DOCTYPE html><html><body>Please sign in</body></html>",
            "null",
            "true",
            "42",
            "\"text\"",
            "[]",
            "{",
            "{\"a\": 1,}",
            "{} {}",
            "{\"a\": 1, \"a\": 2}",
            "{}",
            "[".repeat(10_000));

    private UndocumentedResponseBodies() {}

    /**
     * Returns the bodies that are invalid in place of a documented one; an empty list is valid where that is a list.
     */
    static List<String> besides(String documented) {
        return BODIES.stream()
                .filter(body -> !(body.equals("[]") && documented.startsWith("[")))
                .toList();
    }
}
