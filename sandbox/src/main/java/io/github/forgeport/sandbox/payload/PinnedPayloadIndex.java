package io.github.forgeport.sandbox.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.json.StrictJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The index of the pinned payloads: response files in this jar, copied from the vendors' documentation; each is read once.
 */
final class PinnedPayloadIndex {

    static final String ROOT = "/forgeport-stubs/";

    /** All payloads by name, in the order of the index. */
    static final Map<String, PinnedPayload> PAYLOADS = readAll();

    private PinnedPayloadIndex() {}

    private static Map<String, PinnedPayload> readAll() {
        try {
            Map<String, PinnedPayload> payloads = new LinkedHashMap<>();
            for (String name : new String(read("index.txt"), UTF_8).split("\n")) {
                payloads.put(name, payload(read("mappings/" + name + ".json")));
            }
            return Collections.unmodifiableMap(payloads);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's payloads cannot be read", e);
        }
    }

    /** Reads the table of each vendor's JSON values, such as those for its visibilities. */
    static JsonNode words() {
        try {
            return StrictJson.read(read("words.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("the vendors' words cannot be read", e);
        }
    }

    private static PinnedPayload payload(byte[] file) throws IOException {
        JsonNode mapping = StrictJson.read(file);
        Map<String, String> headers = new LinkedHashMap<>();
        mapping.requiredAt("/response/headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().textValue()));
        return new PinnedPayload(mapping, headers, StrictJson.write(mapping.at("/response/jsonBody")));
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = PinnedPayloadIndex.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new FileNotFoundException(ROOT + file);
            }
            return in.readAllBytes();
        }
    }
}
