package io.github.forgeport.jackson;

import com.fasterxml.jackson.databind.JavaType;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.paging.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry of JSON codecs by type; other types of Forgeport are refused, foreign types are left to Jackson. */
final class JsonForms {

    private static final String OURS = "io.github.forgeport.";

    private final Map<Class<?>, JsonForm<?>> known = new HashMap<>();

    /** Creates the registry of all codecs; attributes under the given keys are read with the keys' types. */
    JsonForms(List<AttributeKey<?>> keys) {
        TextJsonForms.ALL.forEach(this::register);
        DomainJsonForms.all(keys).forEach(this::register);
        QueryJsonForms.ALL.forEach(this::register);
        PortJsonForms.ALL.forEach(this::register);
    }

    /** Adds a codec to the registry, under its type. */
    private void register(JsonForm<?> form) {
        known.put(form.type(), form);
    }

    /** Returns the JSON codec of a type; null for enums and foreign types, which Jackson handles itself. */
    @Nullable
    JsonForm<?> of(JavaType type) {
        Class<?> raw = type.getRawClass();
        JsonForm<?> form = known.get(raw);
        if (form != null) {
            return form;
        }
        if (raw == Page.class) {
            return PageJsonForm.of(type.containedTypeOrUnknown(0));
        }
        if (GitHostException.class.isAssignableFrom(raw)) {
            return FailureJsonForm.of(raw);
        }
        if (!isOurs(raw)) {
            return null;
        }
        return EntityJsonForm.isEntity(raw) ? EntityJsonForm.of(raw) : new UnsupportedJsonForm<>(raw);
    }

    /** Whether a type belongs to Forgeport or is a session, apart from enums. */
    private static boolean isOurs(Class<?> type) {
        return (type.getName().startsWith(OURS) && !Enum.class.isAssignableFrom(type))
                || GitHost.class.isAssignableFrom(type);
    }
}
