package io.github.forgeport.domain.attribute;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.IdentityText;

/**
 * The typed key of a host-specific attribute of an entity; each adapter publishes the keys of its host.
 *
 * <p>Two keys are the same if name and type are.
 */
public record AttributeKey<T>(String name, Class<T> type) {

    /**
     * Creates a key; checks the name, which begins with the host's, such as {@code codeup.demo-project}, and the type.
     *
     * @throws IllegalArgumentException if the name is no identifying text, or the type is primitive
     */
    public AttributeKey {
        IdentityText.require("attribute name", name, 255, "the host's name and one's own, such as codeup.demo-project");
        if (requireNonNull(type, "type").isPrimitive()) {
            throw new IllegalArgumentException(
                    "attribute type is primitive: " + type + "; expected a reference type, such as Boolean");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
