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
 * The JSON form of an entity: a field for each part, read back by the builder's method of the same name.
 *
 * <p>A new entity, or a new part, needs nothing here.
 *
 * @param <E> the entity
 */
final class EntityForm<E> {

    private static final String PARTS = "parts";

    /**
     * How the builder takes a part.
     *
     * @param isList whether it takes the values one by one
     */
    private record Setter(String part, Method method, boolean isList) {

        void set(Object builder, ReadFields fields) throws IOException {
            Type type = method.getGenericParameterTypes()[0];
            List<Object> values = isList
                    ? fields.list(part, type)
                    : fields.find(part, type).stream().toList();
            values.forEach(value -> invoke(method, builder, value));
        }
    }

    private final Class<E> type;
    private final List<EntityPart<E>> parts;
    private final Method factory;
    private final List<String> required = new ArrayList<>();
    private final List<String> attributes = new ArrayList<>();
    private final List<Setter> setters = new ArrayList<>();

    @SuppressWarnings("unchecked") // The parts of a type are parts of its instances.
    private EntityForm(Class<E> type) {
        this.type = type;
        this.parts = (List<EntityPart<E>>) invoke(find(type, called(PARTS)), null);
        this.factory = find(type, called("builder"));
        for (EntityPart<E> part : parts) {
            Type given = find(type, called(part.name())).getGenericReturnType();
            if (given == Attributes.class) {
                attributes.add(part.name());
            } else if (given instanceof ParameterizedType optional) {
                setters.add(setter(part.name(), optional.getRawType() == List.class));
            } else {
                required.add(part.name());
            }
        }
    }

    private Setter setter(String part, boolean isList) {
        Predicate<Method> takesIt = called(part)
                .or(method -> isList && part.equals(method.getName() + "s"))
                .and(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0] != URI.class);
        return new Setter(part, find(factory.getReturnType(), takesIt), isList);
    }

    /** Whether a type has a list of parts. */
    static boolean isEntity(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(PARTS) && method.getReturnType() == List.class);
    }

    static <E> ObjectForm<E> of(Class<E> type) {
        EntityForm<E> form = new EntityForm<>(type);
        return new ObjectForm<>(type, form::written, form::read);
    }

    private WrittenFields written(E entity) {
        WrittenFields fields = new WrittenFields();
        parts.forEach(part -> fields.put(part.name(), part.in(entity)));
        return fields;
    }

    private E read(ReadFields fields) throws IOException {
        Object[] arguments = new Object[required.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = fields.require(required.get(i), factory.getGenericParameterTypes()[i]);
        }
        Object builder = invoke(factory, null, arguments);
        for (Setter setter : setters) {
            setter.set(builder, fields);
        }
        for (String part : attributes) {
            Attributes given = fields.find(part, Attributes.class).orElse(Attributes.none());
            for (AttributeKey<?> key : given.keys()) {
                invoke(
                        find(builder.getClass(), called("attribute")),
                        builder,
                        key,
                        given.get(key).orElseThrow());
            }
        }
        return type.cast(invoke(find(builder.getClass(), called("build")), builder));
    }

    private static Predicate<Method> called(String name) {
        return method -> method.getName().equals(name);
    }

    private static Method find(Class<?> type, Predicate<Method> which) {
        return Arrays.stream(type.getMethods())
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no method for one of its parts"));
    }

    /** Calls a method of the entity's or its builder's, which throw what a value that is wrong throws. */
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
