package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** The JSON form of a type: how its values are written and read. */
interface JsonForm<T> {

    /** Returns the type of the values. */
    Class<T> type();

    /** Writes a value as JSON. */
    void write(T value, JsonGenerator json, SerializerProvider provider) throws IOException;

    /** Reads a value at the parser's current token; fails if the JSON does not have the form. */
    T read(JsonParser json, DeserializationContext context) throws IOException;
}
