package io.github.forgeport.jackson;

import com.fasterxml.jackson.databind.JavaType;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.Creation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.paging.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry of JSON codecs by type; Forgeport's types without a codec are refused, foreign types are left to Jackson. */
final class JsonCodecs {

    private static final String FORGEPORT_PACKAGE = "io.github.forgeport.";

    private final Map<Class<?>, JsonCodec<?>> codecsByType = new HashMap<>();

    /** Creates the registry of all codecs; an attribute is read as the type of its key in the list. */
    JsonCodecs(List<AttributeKey<?>> keys) {
        JsonStringCodecs.CODECS.forEach(this::register);
        DomainJsonCodecs.allCodecs(keys).forEach(this::register);
        QueryJsonCodecs.CODECS.forEach(this::register);
        PortJsonCodecs.CODECS.forEach(this::register);
    }

    /** Adds a codec to the registry, under its type. */
    private void register(JsonCodec<?> form) {
        codecsByType.put(form.type(), form);
    }

    /** Returns the JSON codec of a type; null for enums and foreign types, which Jackson handles itself. */
    @Nullable
    JsonCodec<?> find(JavaType type) {
        Class<?> raw = type.getRawClass();
        JsonCodec<?> form = codecsByType.get(raw);
        if (form != null) {
            return form;
        }
        if (raw == Page.class) {
            return PageJsonCodec.of(type.containedTypeOrUnknown(0));
        }
        if (raw == Creation.class) {
            return CreationJsonCodec.of(type.containedTypeOrUnknown(0));
        }
        if (GitHostException.class.isAssignableFrom(raw)) {
            return FailureJsonCodec.of(raw);
        }
        if (!isForgeportType(raw)) {
            return null;
        }
        return EntityJsonCodec.isEntity(raw) ? EntityJsonCodec.of(raw) : new RefusingJsonCodec<>(raw);
    }

    /** Whether a type is Forgeport's own or a session, and not an enum. */
    private static boolean isForgeportType(Class<?> type) {
        return (type.getName().startsWith(FORGEPORT_PACKAGE) && !Enum.class.isAssignableFrom(type))
                || GitHost.class.isAssignableFrom(type);
    }
}
