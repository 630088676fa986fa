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

/** A parser of JSON into trees, for bodies without a declared type: error responses, and bodies that a caller sends. */
public final class JsonTreeParser {

    private static final int LARGEST_BODY = 1024 * 1024;

    private JsonTreeParser() {}

    /** Parses the body of a response in any encoding; returns a missing node if it is not JSON, or over 1 MiB. */
    public static JsonNode of(ReceivedResponse response) {
        ResponseBody body = response.body();
        if (body.length() > LARGEST_BODY) {
            return MissingNode.getInstance();
        }
        JsonFactory parsers = ResponseParser.newParserFactory(JsonRecyclerPools.nonRecyclingPool());
        try (JsonParser parser = new StrictParser(openLenientParser(parsers, response), () -> {})) {
            parser.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS.mappedFeature());
            JsonNode tree = DataBinding.STRICT.readTree(parser);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException | RuntimeException | LinkageError unread) {
            // An error is one by its status, whatever becomes of its body.
            return MissingNode.getInstance();
        }
    }

    /** Parses a body that a caller sends; returns a missing node if it is not JSON. */
    public static JsonNode of(byte[] sent) {
        try {
            return DataBinding.STRICT.readTree(sent);
        } catch (IOException | RuntimeException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Opens a parser that replaces malformed text, since a vendor's error code is ASCII in any encoding. */
    private static JsonParser openLenientParser(JsonFactory parsers, ReceivedResponse response) throws IOException {
        ResponseBody body = response.body();
        try {
            Utf8Check.require(body.bytes(), body.length());
        } catch (BadResponse noUtf8) {
            if (noUtf8.reason() == Reason.BAD_UTF8) {
                return parsers.createParser(
                        DeclaredCharsetDecoder.decodeReplacing(response.headers("Content-Type"), body));
            }
        }
        // The parser itself detects UTF-16 and UTF-32.
        return parsers.createParser(body.bytes(), 0, body.length());
    }
}
