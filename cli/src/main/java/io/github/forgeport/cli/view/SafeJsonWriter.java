package io.github.forgeport.cli.view;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON writer for printing, which escapes every character that could control a terminal. */
public final class SafeJsonWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .characterEscapes(new TerminalEscapes())
                    .build())
            .build();
    private static final ObjectWriter INDENTING = MAPPER.writerWithDefaultPrettyPrinter();

    private SafeJsonWriter() {}

    /** Returns a new, empty JSON object. */
    public static ObjectNode newObject() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns the indented text of a JSON value. */
    public static String text(JsonNode json) {
        return write(INDENTING, json);
    }

    /** Returns the text of a JSON value on one line. */
    public static String line(JsonNode json) {
        return write(MAPPER.writer(), json);
    }

    /** Returns the text of a JSON value. */
    private static String write(ObjectWriter writer, JsonNode json) {
        try {
            return writer.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree in memory cannot fail to be written", impossible);
        }
    }
}
