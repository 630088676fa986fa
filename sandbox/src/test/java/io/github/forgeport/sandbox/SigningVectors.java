package io.github.forgeport.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;

/** A reader of the files of signature test vectors, which converts them to requests. */
public final class SigningVectors {

    private SigningVectors() {}

    public static JsonNode read(String vendor) {
        try (InputStream in =
                SigningVectors.class.getResourceAsStream("/forgeport-signing-vectors/" + vendor + ".json")) {
            return StrictJson.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Encodes a query value by the JDK, so that the sandbox's own encoder is not tested by itself. */
    public static String encodedInQuery(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    public static String encodedInPath(String segment) {
        return encodedInQuery(segment).replace("+", "%20");
    }
}
