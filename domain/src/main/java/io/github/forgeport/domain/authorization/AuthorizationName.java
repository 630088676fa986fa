package io.github.forgeport.domain.authorization;

import io.github.forgeport.domain.text.IdentityText;

/** The name under which a host stores an authorization, and with which a call selects it. */
public record AuthorizationName(String value) {

    private static final int MAX_LENGTH = 255;

    /**
     * Creates a name, which is kept as the host writes it.
     *
     * @throws IllegalArgumentException if it is blank, has a blank at either end, is too long, or has invisible or control
     *     characters
     */
    public AuthorizationName {
        IdentityText.require(
                "authorization name", value, MAX_LENGTH, "the name that the host lists it by, such as my-github");
    }

    @Override
    public String toString() {
        return value;
    }
}
