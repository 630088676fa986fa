package io.github.forgeport.domain.repository;

import io.github.forgeport.domain.text.IdentityText;

/**
 * The permanent id of a repository at its host, which stays when its path changes. It is an opaque text, even where a host
 * uses numbers.
 */
public record RepositoryId(String value) {

    private static final int MAX_LENGTH = 255;

    /**
     * Creates an id, which is kept as the host writes it.
     *
     * @throws IllegalArgumentException if it is blank, has a blank at either end, is too long, or has invisible or control
     *     characters
     */
    public RepositoryId {
        IdentityText.require("repository id", value, MAX_LENGTH, "the id that the host gave it, such as 2835387");
    }

    @Override
    public String toString() {
        return value;
    }
}
