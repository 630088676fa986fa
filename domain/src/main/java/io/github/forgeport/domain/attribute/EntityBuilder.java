package io.github.forgeport.domain.attribute;

import io.github.forgeport.domain.text.UnreadablePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The base class of the builders of entities, which sets the parts that every entity has.
 *
 * @param <B> the builder itself
 */
public abstract class EntityBuilder<B extends EntityBuilder<B>> {

    final Attributes.Builder attributes = new Attributes.Builder();
    List<UnreadablePart> unreadable = List.of();

    /** Creates a builder without attributes and unreadable parts. */
    protected EntityBuilder() {}

    /** Adds a host-specific attribute to the entity; a null value adds none. */
    public final <T> B attribute(AttributeKey<T> key, @Nullable T value) {
        if (value != null) {
            attributes.put(key, value);
        }
        return itself();
    }

    /** Adds to {@link Entity#unreadable()} a part that could not be parsed. */
    public final B unreadable(UnreadablePart part) {
        unreadable = part.appendedTo(unreadable);
        return itself();
    }

    @SuppressWarnings("unchecked") // The type parameter is the class itself.
    private B itself() {
        return (B) this;
    }
}
