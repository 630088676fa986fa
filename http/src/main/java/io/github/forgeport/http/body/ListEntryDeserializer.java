package io.github.forgeport.http.body;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A deserializer of list entries, which reads a record as far as it can be read. */
final class ListEntryDeserializer extends StdDeserializer<ListEntry<?>> implements ResolvableDeserializer {

    private static final long serialVersionUID = 1L;

    private final JavaType record;
    private transient @Nullable RecordDeserializer records;

    ListEntryDeserializer(JavaType entry) {
        super(entry);
        this.record = entry.containedType(0);
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        records = (RecordDeserializer) context.findContextualValueDeserializer(record, null);
    }

    @Override
    public ListEntry<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            parser.skipChildren();
            return new ListEntry<>(null, new BadResponse(Reason.WRONG_TYPE, ""));
        }
        return requireNonNull(records, "resolved before").deserializeReadable(parser, context);
    }
}
