package io.github.forgeport.domain.attribute;

import io.github.forgeport.domain.text.UnreadablePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The base class of entities, with host-specific attributes, unreadable parts, and equality over all parts.
 *
 * @param <E> the entity itself
 */
public abstract class Entity<E extends Entity<E>> {

    private final Attributes attributes;
    private final List<UnreadablePart> unreadable;

    /** Creates an entity with the attributes and unreadable parts of a builder. */
    protected Entity(EntityBuilder<?> from) {
        this.attributes = from.attributes.build();
        this.unreadable = from.unreadable;
    }

    /** Returns the list of an entity's own parts, followed by those that every entity has. */
    @SafeVarargs
    protected static <E extends Entity<E>> List<EntityPart<E>> partsOf(EntityPart<E>... own) {
        List<EntityPart<E>> all = new ArrayList<>();
        for (EntityPart<E> part : own) {
            all.add(part);
        }
        all.add(EntityPart.of("attributes", Entity::attributes));
        all.add(EntityPart.of("unreadable", Entity::unreadable));
        return List.copyOf(all);
    }

    /** Returns the list of all parts of the entity, as its static method {@code parts()} does. */
    protected abstract List<EntityPart<E>> allParts();

    /** Returns the value of a host-specific attribute; empty if the host did not supply it. */
    public final <T> Optional<T> attribute(AttributeKey<T> key) {
        return attributes.get(key);
    }

    /** Returns all host-specific attributes of the entity. */
    public final Attributes attributes() {
        return attributes;
    }

    /** Returns the parts of the entity that the host supplied in a form that could not be parsed. */
    public final List<UnreadablePart> unreadable() {
        return unreadable;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null
                && other.getClass() == getClass()
                && EntityPart.areEqual(allParts(), itself(this), itself(other));
    }

    @Override
    public final int hashCode() {
        return EntityPart.hash(allParts(), itself(this));
    }

    @SuppressWarnings("unchecked") // The type parameter is the class itself.
    private E itself(Object entity) {
        return (E) entity;
    }
}
