package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.docs.PublicApi;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.jackson.ForgeportModule;
import java.lang.reflect.Field;
import java.util.Arrays;

/** Jackson's mapper with the JSON forms of the domain, and the attribute keys that the adapters publish. */
final class DomainJson {

    static final ObjectMapper MAPPER =
            new ObjectMapper().findAndRegisterModules().registerModule(new ForgeportModule(publishedKeys()));

    private DomainJson() {}

    private static AttributeKey<?>[] publishedKeys() {
        return PublicApi.types().stream()
                .flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> field.getType() == AttributeKey.class)
                .map(DomainJson::key)
                .toArray(AttributeKey<?>[]::new);
    }

    private static AttributeKey<?> key(Field constant) {
        try {
            return (AttributeKey<?>) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
