package io.github.forgeport.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.forgeport.http.response.ListEntry;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The registry of JSON deserializers: our own for records, lists and scalars, Jackson's data binding for all other types.
 */
final class ValueReaderRegistry {

    private final Map<Type, ValueReader> readersByType = new ConcurrentHashMap<>();

    /** Returns the deserializer of a type, which is created once. */
    ValueReader of(Type type) {
        ValueReader reader = readersByType.get(type);
        if (reader == null) {
            reader = createReader(TypeFactory.defaultInstance().constructType(type));
            readersByType.put(type, reader);
        }
        return reader;
    }

    /** Creates the deserializer of a type. */
    private ValueReader createReader(JavaType type) {
        Class<?> raw = type.getRawClass();
        ScalarReader scalar = ScalarReader.of(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw == List.class) {
            return new ListReader(of(type.getContentType()));
        }
        if (raw == ListEntry.class) {
            return new ListEntryReader((RecordReader) of(type.containedType(0)));
        }
        return type.isRecordType() && !hasOwnDeserializer(raw) ? new RecordReader(type, this) : new DataBinding(type);
    }

    /** Whether a record is annotated with a deserializer of its own. */
    private static boolean hasOwnDeserializer(Class<?> record) {
        JsonDeserialize annotated = record.getAnnotation(JsonDeserialize.class);
        return annotated != null && annotated.using() != JsonDeserializer.None.class;
    }

    /** A JSON deserializer of lists, which uses the deserializer of their entries. */
    private record ListReader(ValueReader entry) implements ValueReader {

        @Override
        public Object readPresent(JsonParser parser) throws IOException {
            if (!parser.hasToken(JsonToken.START_ARRAY)) {
                throw MismatchedInputException.from(parser, List.class, "no array");
            }
            List<@Nullable Object> entries = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                try {
                    entries.add(entry.read(parser));
                } catch (IOException | RuntimeException unreadable) {
                    throw JsonMappingException.wrapWithPath(unreadable, entries, entries.size());
                }
            }
            return entries;
        }
    }
}
