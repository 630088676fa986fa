package io.github.forgeport.domain.git;

/** The full id of a file, directory or tag object in Git: its hash of 40 or 64 hexadecimal digits. */
public record ObjectId(String value) {

    /**
     * Creates an id, which is kept in lower case.
     *
     * @throws IllegalArgumentException if it is not 40 or 64 hexadecimal digits
     */
    public ObjectId {
        value = GitSyntax.requireHash("object id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
