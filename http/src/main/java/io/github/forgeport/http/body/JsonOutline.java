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
 * The fields of the JSON object that a body is: a text, number or word as its text; of an object or array only that it is there,
 * as an empty text. What is null is left out.
 *
 * <p>What lies deeper is passed over, however long it is.
 */
public final class JsonOutline {

    private static final JsonFactory PARSERS = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonOutline() {}

    /**
     * Reads it.
     *
     * @param look is run now and then, and ends the reading by what it throws
     */
    public static Map<String, String> of(ReceivedResponse answer, Runnable look) {
        try (JsonParser parser = Json.opened(PARSERS, answer)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new BadResponse(Reason.EMPTY, null);
            }
            if (first != JsonToken.START_OBJECT) {
                throw new BadResponse(Reason.WRONG_TYPE, "");
            }
            Map<String, String> fields = new HashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                look.run();
                put(fields, parser);
            }
            Json.requireEnd(parser);
            return fields;
        } catch (IOException unreadable) {
            throw Json.failure(unreadable);
        }
    }

    private static void put(Map<String, String> fields, JsonParser parser) throws IOException {
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
