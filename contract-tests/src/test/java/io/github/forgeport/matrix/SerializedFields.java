package io.github.forgeport.matrix;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.forgeport.domain.text.Secret;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The fields of a value that a serializer of private fields finds: all that are not transient. */
final class SerializedFields {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new SimpleModule()
                    .addSerializer(Clock.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(Duration.class, ToStringSerializer.instance))
            .build();

    private SerializedFields() {}

    /** Serializes a value by Jackson, set up for all fields without knowledge of the type. */
    static String byJackson(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsString(value);
    }

    /** Returns the texts in all fields, collected by reflection, also in containers; a secret is not opened. */
    static String byReflection(Object root) {
        StringBuilder found = new StringBuilder();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>();
        left.add(root);
        while (!left.isEmpty()) {
            Object next = left.remove();
            if (next instanceof Secret || !seen.add(next)) {
                continue;
            }
            if (next.getClass().getName().startsWith("io.github.forgeport.")) {
                fields(next, left);
            } else if (!isHolder(next, left)) {
                found.append(next).append('\n');
            }
        }
        return found.toString();
    }

    private static void fields(Object owner, Deque<Object> left) {
        for (Class<?> type = owner.getClass(); type != Object.class && type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    add(value(owner, field), left);
                }
            }
        }
    }

    private static @Nullable Object value(Object owner, Field field) {
        try {
            if (!field.getDeclaringClass().getName().startsWith("io.github.forgeport.")) {
                return null;
            }
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static boolean isHolder(Object holder, Deque<Object> left) {
        if (holder instanceof Collection<?> collection) {
            collection.forEach(element -> add(element, left));
        } else if (holder instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> add(key, left));
            map.values().forEach(value -> add(value, left));
        } else if (holder instanceof Optional<?> optional) {
            optional.ifPresent(left::add);
        } else if (holder instanceof AtomicReference<?> reference) {
            add(reference.get(), left);
        } else if (holder instanceof byte[] bytes) {
            left.add(new String(bytes, StandardCharsets.ISO_8859_1));
        } else if (holder instanceof char[] characters) {
            left.add(new String(characters));
        } else if (holder.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(holder); i++) {
                add(Array.get(holder, i), left);
            }
        } else {
            return false;
        }
        return true;
    }

    private static void add(@Nullable Object value, Deque<Object> left) {
        if (value != null) {
            left.add(value);
        }
    }
}
