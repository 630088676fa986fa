package io.github.forgeport.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;

/** A field that a vendor documents now as text, now as a number; the declared exception from strict types. */
public record TextOrNumber(String text) {

    /** Takes a JSON string or whole number, digit by digit as it came. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TextOrNumber of(JsonNode json) {
        if (!json.isTextual() && !json.isIntegralNumber()) {
            throw new IllegalArgumentException("neither text nor a whole number");
        }
        return new TextOrNumber(json.asText());
    }
}
