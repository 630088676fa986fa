package io.github.forgeport.jackson;

import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.attribute.EntityPart;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The JSON codec of an entity, with a JSON field for each part, which is read by the builder's method of that name.
 *
 * <p>A new entity, or a new part, needs no code here.
 *
 * @param <E> the type of the entity
 */
final class EntityJsonCodec<E> {

    private static final String PARTS_METHOD = "parts";

    /**
     * The method of an entity's builder that sets a part.
     *
     * @param isList whether the method is called once for each value of a list
     */
    private record Setter(String part, Method method, boolean isList) {

        /** Sets the part in a builder to the value of its JSON field, if the field is present. */
        void set(Object builder, JsonObjectReader fields) throws IOException {
            Type type = method.getGenericParameterTypes()[0];
            List<Object> values = isList
                    ? fields.readList(part, type)
                    : fields.find(part, type).stream().toList();
            values.forEach(value -> invoke(method, builder, value));
        }
    }

    private final Class<E> type;
    private final List<EntityPart<E>> parts;
    private final Method builderFactory;
    private final Method build;
    private final List<String> required = new ArrayList<>();
    private final List<Setter> attributes = new ArrayList<>();
    private final List<Setter> setters = new ArrayList<>();

    @SuppressWarnings("unchecked") // The parts of a type are parts of its instances.
    private EntityJsonCodec(Class<E> type) {
        this.type = type;
        this.parts = (List<EntityPart<E>>) invoke(findMethod(type, withName(PARTS_METHOD)), null);
        this.builderFactory = findMethod(type, withName("builder"));
        this.build = findMethod(builderFactory.getReturnType(), withName("build"));
        for (EntityPart<E> part : parts) {
            Type given = findMethod(type, withName(part.name())).getGenericReturnType();
            if (given == Attributes.class) {
                attributes.add(new Setter(
                        part.name(), findMethod(builderFactory.getReturnType(), withName("attribute")), true));
            } else if (given instanceof ParameterizedType optional) {
                setters.add(setter(part.name(), optional.getRawType() == List.class));
            } else {
                required.add(part.name());
            }
        }
    }

    /** Returns the builder's method that sets a part; for a list, the method with a singular name, which adds one value. */
    private Setter setter(String part, boolean isList) {
        Predicate<Method> setsPart = withName(part)
                .or(method -> isList && part.equals(method.getName() + "s"))
                .and(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0] != URI.class);
        return new Setter(part, findMethod(builderFactory.getReturnType(), setsPart), isList);
    }

    /** Whether a type is an entity, which has a list of parts. */
    static boolean isEntity(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(PARTS_METHOD) && method.getReturnType() == List.class);
    }

    /** Creates the JSON codec of an entity type from the list of its parts, by reflection. */
    static <E> JsonObjectCodec<E> of(Class<E> type) {
        EntityJsonCodec<E> form = new EntityJsonCodec<>(type);
        return new JsonObjectCodec<>(type, form::toFields, form::readEntity);
    }

    /** Returns a writer that holds a JSON field for each part that the entity has. */
    private JsonObjectWriter toFields(E entity) {
        JsonObjectWriter fields = new JsonObjectWriter();
        parts.forEach(part -> fields.put(part.name(), part.in(entity)));
        return fields;
    }

    /** Builds an entity from the fields of a JSON object. */
    private E readEntity(JsonObjectReader fields) throws IOException {
        Object[] arguments = new Object[required.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = fields.require(required.get(i), builderFactory.getGenericParameterTypes()[i]);
        }
        Object builder = invoke(builderFactory, null, arguments);
        for (Setter setter : setters) {
            setter.set(builder, fields);
        }
        for (Setter setter : attributes) {
            Attributes given = fields.find(setter.part(), Attributes.class).orElse(Attributes.none());
            for (AttributeKey<?> key : given.keys()) {
                invoke(setter.method(), builder, key, given.get(key).orElseThrow());
            }
        }
        return type.cast(invoke(build, builder));
    }

    /** Returns a predicate that matches the methods of a name. */
    private static Predicate<Method> withName(String name) {
        return method -> method.getName().equals(name);
    }

    /** Returns the first public method of a type that matches; throws an exception if there is none. */
    private static Method findMethod(Class<?> type, Predicate<Method> which) {
        return Arrays.stream(type.getMethods())
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no method for one of its parts"));
    }

    /** Calls a method of the entity or its builder, and rethrows its exception, such as that for an invalid value. */
    private static Object invoke(Method method, @Nullable Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
