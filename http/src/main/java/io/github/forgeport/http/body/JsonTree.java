package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;

/** Parses JSON of no declared type: error responses, and bodies that a caller sends. */
public final class JsonTree {

    private static final int LARGEST = 1024 * 1024;

    private JsonTree() {}

    /**
     * Reads a body that may be anything, in any encoding; a missing node if it is no JSON, or much longer than a vendor's error
     * is.
     */
    public static JsonNode of(ReceivedResponse answer) {
        ResponseBody body = answer.body();
        if (body.length() > LARGEST) {
            return MissingNode.getInstance();
        }
        JsonFactory parsers = Json.parsers(JsonRecyclerPools.nonRecyclingPool());
        try (JsonParser parser = new StrictParser(lenient(parsers, answer), () -> {})) {
            parser.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS.mappedFeature());
            JsonNode tree = DataBinding.STRICT.readTree(parser);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException | RuntimeException | LinkageError unread) {
            // An error is one by its status, whatever becomes of its body.
            return MissingNode.getInstance();
        }
    }

    /** Reads what a caller sends; a missing node if it is no JSON. */
    public static JsonNode of(byte[] sent) {
        try {
            return DataBinding.STRICT.readTree(sent);
        } catch (IOException | RuntimeException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** A vendor's code is ASCII in whatever encoding a text beside it is, or was spoilt by. */
    private static JsonParser lenient(JsonFactory parsers, ReceivedResponse answer) throws IOException {
        ResponseBody body = answer.body();
        try {
            Utf8.require(body.bytes(), body.length());
        } catch (BadResponse noUtf8) {
            if (noUtf8.reason() == Reason.BAD_UTF8) {
                return parsers.createParser(DeclaredCharset.replaced(answer.headers("Content-Type"), body));
            }
        }
        // The parser finds out by itself whether it is UTF-16 or UTF-32.
        return parsers.createParser(body.bytes(), 0, body.length());
    }
}
