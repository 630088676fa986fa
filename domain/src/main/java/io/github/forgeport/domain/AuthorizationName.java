package io.github.forgeport.domain;

/** The name by which a host knows an authorization, and by which a call chooses one. */
public record AuthorizationName(String value) {

    private static final int LONGEST = 255;

    /**
     * Takes the identifier as the host writes it.
     *
     * @throws IllegalArgumentException if it is blank, too long, or has invisible or control characters
     */
    public AuthorizationName {
        IdentityText.require("authorization name", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
