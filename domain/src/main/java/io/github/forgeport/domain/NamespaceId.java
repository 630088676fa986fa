package io.github.forgeport.domain;

/** What a host calls a namespace for good; opaque, and not in the same number space as repositories. */
public record NamespaceId(String value) {

    private static final int LONGEST = 255;

    /**
     * Takes the identifier as the host writes it.
     *
     * @throws IllegalArgumentException if it is blank, too long, or has invisible or control characters
     */
    public NamespaceId {
        IdentityText.require("namespace id", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
