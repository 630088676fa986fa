package io.github.forgeport.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response of a simulated vendor: a pinned payload, or one that is computed from the request. */
public record VendorAnswer(int status, Map<String, String> headers, byte[] body) {

    /** Answers with the pinned payload of this name. */
    public static VendorAnswer pinned(String name) {
        PinnedPayload payload = PinnedPayload.named(name);
        return new VendorAnswer(payload.status(), payload.headers(), payload.bytes());
    }

    /** Answers with a body made for the request, in the type that the pinned ones have. */
    public static VendorAnswer json(int status, JsonNode body) {
        return new VendorAnswer(
                status, Map.of("Content-Type", "application/json;charset=UTF-8"), StrictJson.write(body));
    }

    /** Answers for the sandbox itself, in words for a person. */
    public static VendorAnswer plain(int status, String words) {
        return new VendorAnswer(status, Map.of("Content-Type", "text/plain;charset=UTF-8"), words.getBytes(UTF_8));
    }

    public VendorAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new VendorAnswer(status, more, body);
    }

    public VendorAnswer with(JsonNode other) {
        return new VendorAnswer(status, headers, StrictJson.write(other));
    }
}
