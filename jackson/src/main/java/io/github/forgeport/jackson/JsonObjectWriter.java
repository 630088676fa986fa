package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A writer of the fields of a JSON object, in order; fields that are null or empty are left out. */
final class JsonObjectWriter {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Adds a field to the JSON object, unless its value is null or an empty {@code Optional}. */
    JsonObjectWriter put(String name, @Nullable Object value) {
        if (value instanceof Optional<?> supplied) {
            return put(name, supplied.orElse(null));
        }
        if (value instanceof OptionalInt number) {
            return put(name, number.isPresent() ? number.getAsInt() : null);
        }
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    /** Writes the fields into the JSON object that is open in a generator. */
    void write(JsonGenerator json, SerializerProvider provider) throws IOException {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            write(field.getValue(), json, provider);
        }
    }

    /** Writes the value of a field; times and addresses in the command's format, whatever the mapper's configuration. */
    private static void write(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (value instanceof Instant time) {
            json.writeString(time.toString());
        } else if (value instanceof URI address) {
            json.writeString(MaskedWebAddress.of(address));
        } else {
            provider.defaultSerializeValue(value, json);
        }
    }
}
