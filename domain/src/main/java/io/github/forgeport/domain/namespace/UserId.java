package io.github.forgeport.domain.namespace;

import io.github.forgeport.domain.text.IdentityText;

/** The id of a user at a host; an opaque text. */
public record UserId(String value) {

    private static final int MAX_LENGTH = 255;

    /**
     * Creates an id, which is kept as the host writes it.
     *
     * @throws IllegalArgumentException if it is blank, has a blank at either end, is too long, or has invisible or control
     *     characters
     */
    public UserId {
        IdentityText.require("user id", value, MAX_LENGTH, "the id that the host gave it, such as 19258");
    }

    @Override
    public String toString() {
        return value;
    }
}
