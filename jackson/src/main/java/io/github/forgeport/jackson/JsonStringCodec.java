package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Function;

/** The JSON codec of a type whose values are written as JSON strings, with functions that print and parse them. */
record JsonStringCodec<T>(Class<T> type, Function<T, String> printer, Function<String, T> parser)
        implements JsonCodec<T> {

    /** Creates the JSON codec of a type that is written by {@code toString} and read by this function. */
    static <T> JsonStringCodec<T> of(Class<T> type, Function<String, T> parse) {
        return new JsonStringCodec<>(type, Object::toString, parse);
    }

    @Override
    public void write(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(printer.apply(value));
    }

    @Override
    public T read(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(type, "%s is a JSON string", type.getSimpleName());
        }
        try {
            return parser.apply(json.getText());
        } catch (IllegalArgumentException refused) {
            throw context.instantiationException(type, refused);
        }
    }
}
