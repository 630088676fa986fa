package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Function;

/** The JSON codec of a type whose values are written as JSON objects, with functions that write and read their fields. */
record JsonObjectCodec<T>(Class<T> type, Function<T, JsonObjectWriter> writer, FieldReader<T> reader)
        implements JsonCodec<T> {

    /** A function that creates a value from the fields of its JSON object. */
    @FunctionalInterface
    interface FieldReader<T> {
        /** Creates a value from its fields; an {@link IllegalArgumentException} means that the fields are invalid. */
        T read(JsonObjectReader fields) throws IOException;
    }

    /** Creates the JSON codec of a type whose values are written and never read, such as failures and events. */
    static <T> JsonObjectCodec<T> writeOnly(Class<T> type, Function<T, JsonObjectWriter> writer) {
        return new JsonObjectCodec<>(type, writer, JsonObjectReader::refuseReading);
    }

    @Override
    public void write(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject(value);
        writer.apply(value).write(json, provider);
        json.writeEndObject();
    }

    @Override
    public T read(JsonParser json, DeserializationContext context) throws IOException {
        JsonObjectReader fields = JsonObjectReader.of(json, context, type);
        try {
            T value = reader.read(fields);
            fields.handleUnknownFields(json);
            return value;
        } catch (IllegalArgumentException refused) {
            throw context.instantiationException(type, refused);
        }
    }
}
