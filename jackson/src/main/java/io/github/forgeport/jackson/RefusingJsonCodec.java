package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.forgeport.domain.text.Secret;
import java.io.IOException;

/** The JSON codec of a type that must not be written or read, which throws an exception in place of both. */
record RefusingJsonCodec<T>(Class<T> type) implements JsonCodec<T> {

    /** Returns the reason why the type is refused, for the exception's message. */
    private String reason() {
        return type == Secret.class
                ? "a Secret has no JSON form, in which anybody could read it; reveal() it on the line that sends it"
                : type.getSimpleName() + " has no JSON form; those of Forgeport's types that are values have one";
    }

    @Override
    public void write(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        provider.reportBadDefinition(type, reason());
    }

    @Override
    public T read(JsonParser json, DeserializationContext context) throws IOException {
        return context.reportBadDefinition(type, reason());
    }
}
