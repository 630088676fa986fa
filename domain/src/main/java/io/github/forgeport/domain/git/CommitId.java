package io.github.forgeport.domain.git;

/** The full id of a commit: its hash of 40 or 64 hexadecimal digits. */
public record CommitId(String value) {

    /**
     * Creates an id, which is kept in lower case.
     *
     * @throws IllegalArgumentException if it is not 40 or 64 hexadecimal digits
     */
    public CommitId {
        value = GitSyntax.requireHash("commit id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
