package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** The JSON codec of a type, which writes the type's values as JSON and reads them back. */
interface JsonCodec<T> {

    /** Returns the type of the values. */
    Class<T> type();

    /** Writes a value as JSON. */
    void write(T value, JsonGenerator json, SerializerProvider provider) throws IOException;

    /** Reads a value from the parser's current token on; throws an exception if the JSON has another form. */
    T read(JsonParser json, DeserializationContext context) throws IOException;
}
