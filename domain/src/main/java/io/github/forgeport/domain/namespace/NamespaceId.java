package io.github.forgeport.domain.namespace;

import io.github.forgeport.domain.text.IdentityText;

/** The permanent id of a namespace at its host; an opaque text, unrelated to the ids of repositories. */
public record NamespaceId(String value) {

    private static final int MAX_LENGTH = 255;

    /**
     * Creates an id, which is kept as the host writes it.
     *
     * @throws IllegalArgumentException if it is blank, has a blank at either end, is too long, or has invisible or control
     *     characters
     */
    public NamespaceId {
        IdentityText.require("namespace id", value, MAX_LENGTH, "the id that the host gave it, such as 100003");
    }

    @Override
    public String toString() {
        return value;
    }
}
