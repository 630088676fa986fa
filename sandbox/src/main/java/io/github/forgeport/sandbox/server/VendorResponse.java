package io.github.forgeport.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP response of a simulated vendor: a fixed payload copied from the vendor's documentation, or one computed from the
 * request.
 */
public record VendorResponse(int status, Map<String, String> headers, byte[] body) {

    /** Returns the documented response of this name, as its file (the pinned payload) holds it. */
    public static VendorResponse pinned(String name) {
        PinnedPayload payload = PinnedPayload.named(name);
        return new VendorResponse(payload.status(), payload.headers(), payload.bytes());
    }

    /** Returns a response with a JSON body, and the Content-Type of the documented responses. */
    public static VendorResponse json(int status, JsonNode body) {
        return new VendorResponse(
                status, Map.of("Content-Type", "application/json;charset=UTF-8"), StrictJson.write(body));
    }

    /** Returns a plain-text response of the sandbox itself, for a person to read. */
    public static VendorResponse plainText(int status, String text) {
        return new VendorResponse(status, Map.of("Content-Type", "text/plain;charset=UTF-8"), text.getBytes(UTF_8));
    }

    /** Returns a copy with one more header, which replaces that of the same name. */
    public VendorResponse withHeader(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new VendorResponse(status, more, body);
    }

    /** Returns a copy with another JSON body. */
    public VendorResponse withBody(JsonNode other) {
        return new VendorResponse(status, headers, StrictJson.write(other));
    }
}
