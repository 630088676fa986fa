package io.github.forgeport.domain.attribute;

import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of an entity, such as its description: a name, and the getter that reads the value.
 *
 * <p>Each entity has one list of its parts, in their order, which equality, views and tables read.
 *
 * @param <E> the entity
 */
public final class EntityPart<E> {

    private final String name;
    private final Function<E, ?> getter;
    private final Function<E, ?> comparisonGetter;

    private EntityPart(String name, Function<E, ?> getter, Function<E, ?> compared) {
        this.name = name;
        this.getter = getter;
        this.comparisonGetter = compared;
    }

    /** Creates a part from its name and the getter that reads its value. */
    public static <E> EntityPart<E> of(String name, Function<E, ?> getter) {
        return new EntityPart<>(name, getter, getter);
    }

    /**
     * Creates a part whose value is a web address, from its name, its getter and the stored form that is compared.
     *
     * @param stored reads the address as the entity stores it, which is compared without being parsed into a URI
     */
    public static <E> EntityPart<E> address(
            String name, Function<E, Optional<URI>> getter, Function<E, @Nullable WebAddress> stored) {
        return new EntityPart<>(name, getter, entity -> Optional.ofNullable(stored.apply(entity)));
    }

    /**
     * Creates a part from its name, the getter that reads its value, and a function that reads the form that is compared.
     *
     * @param compared reads the value in a form whose {@code equals} compares the content
     */
    public static <E> EntityPart<E> of(String name, Function<E, ?> getter, Function<E, ?> compared) {
        return new EntityPart<>(name, getter, compared);
    }

    /** Returns the name of the part, which is also the name of its getter. */
    public String name() {
        return name;
    }

    /** Returns an entity's value of this part, or its list of values; empty if the host supplied none. */
    public Optional<Object> in(E entity) {
        Object value = getter.apply(entity);
        if (value instanceof Optional<?> supplied) {
            return supplied.map(Function.identity());
        }
        boolean none = value instanceof List<?> values && values.isEmpty()
                || value instanceof Attributes attributes && attributes.keys().isEmpty();
        return none ? Optional.empty() : Optional.of(value);
    }

    /** Whether two entities are equal in all of their parts. */
    public static <E> boolean areEqual(List<EntityPart<E>> parts, E one, E other) {
        for (EntityPart<E> part : parts) {
            if (!part.comparisonGetter.apply(one).equals(part.comparisonGetter.apply(other))) {
                return false;
            }
        }
        return true;
    }

    /** Returns a hash code over all parts of an entity. */
    public static <E> int hash(List<EntityPart<E>> parts, E entity) {
        int hash = 1;
        for (EntityPart<E> part : parts) {
            hash = 31 * hash + part.comparisonGetter.apply(entity).hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return name;
    }
}
