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

/** The registry of JSON forms by type; other types of Forgeport are refused, foreign types are left to Jackson. */
final class Forms {

    private static final String OURS = "io.github.forgeport.";

    private final Map<Class<?>, JsonForm<?>> known = new HashMap<>();

    Forms(List<AttributeKey<?>> keys) {
        TextForms.ALL.forEach(this::know);
        DomainForms.all(keys).forEach(this::know);
        QueryForms.ALL.forEach(this::know);
        PortForms.ALL.forEach(this::know);
    }

    private void know(JsonForm<?> form) {
        known.put(form.type(), form);
    }

    /** The form of a type; null if it is the JDK's, the application's or an enum, which Jackson knows by itself. */
    @Nullable
    JsonForm<?> of(JavaType type) {
        Class<?> raw = type.getRawClass();
        JsonForm<?> form = known.get(raw);
        if (form != null) {
            return form;
        }
        if (raw == Page.class) {
            return PageForm.of(type.containedTypeOrUnknown(0));
        }
        if (GitHostException.class.isAssignableFrom(raw)) {
            return FailureForm.of(raw);
        }
        if (!isOurs(raw)) {
            return null;
        }
        return EntityForm.isEntity(raw) ? EntityForm.of(raw) : new NoForm<>(raw);
    }

    private static boolean isOurs(Class<?> type) {
        return (type.getName().startsWith(OURS) && !Enum.class.isAssignableFrom(type))
                || GitHost.class.isAssignableFrom(type);
    }
}
