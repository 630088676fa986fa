package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;

/** Answers of status 200 that no vendor documents. */
final class Nonsense {

    static final List<String> BODIES = List.of(
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

    private Nonsense() {}

    static ResponseDefinitionBuilder answer(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
