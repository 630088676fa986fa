package io.github.forgeport.domain.content;

import io.github.forgeport.domain.text.IdentityText;

/** The revision of a file: an opaque text with which its host detects that the file has changed since it was read. */
public record Revision(String value) {

    private static final int LONGEST = 255;

    /**
     * Creates a revision, which is kept as the host writes it.
     *
     * @throws IllegalArgumentException if it is blank, has a blank at either end, is too long, or has invisible or control
     *     characters
     */
    public Revision {
        IdentityText.require("revision", value, LONGEST, "the revision that the host gave it, such as 4c294617");
    }

    @Override
    public String toString() {
        return value;
    }
}
