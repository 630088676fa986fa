package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A reader of the top-level fields of a JSON object as texts. A text, number or boolean is returned as it is, an object or
 * array as an empty text. A null is left out.
 *
 * <p>Deeper fields are skipped, however long they are.
 */
public final class TopLevelFields {

    private static final JsonFactory PARSERS = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private TopLevelFields() {}

    /**
     * Reads the top-level fields of a response's JSON object.
     *
     * @param check runs at each field; its exception ends the reading
     */
    public static Map<String, String> of(ReceivedResponse response, Runnable check) {
        try (JsonParser parser = ResponseParser.openParser(PARSERS, response)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new BadResponse(Reason.EMPTY, null);
            }
            if (first != JsonToken.START_OBJECT) {
                throw new BadResponse(Reason.WRONG_TYPE, "");
            }
            Map<String, String> fields = new HashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                check.run();
                addField(fields, parser);
            }
            ResponseParser.requireEnd(parser);
            return fields;
        } catch (IOException unreadable) {
            throw ResponseParser.failure(unreadable);
        }
    }

    /** Adds a field as a text; throws if the object has its name twice. */
    private static void addField(Map<String, String> fields, JsonParser parser) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean isNew = !fields.containsKey(name);
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            isNew = fields.put(name, parser.getText()) == null;
        } else if (value.isStructStart()) {
            isNew = fields.put(name, "") == null;
        }
        if (!isNew) {
            throw new BadResponse(Reason.DUPLICATE_KEY, null);
        }
        parser.skipChildren();
    }
}
