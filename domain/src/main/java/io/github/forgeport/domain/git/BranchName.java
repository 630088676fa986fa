package io.github.forgeport.domain.git;

/** The name of a branch, without {@code refs/heads/} in front. */
public record BranchName(String value) {

    /**
     * Creates a name; checks it by the rules of {@code git check-ref-format}.
     *
     * @throws IllegalArgumentException if Git allows no branch of that name, or it is longer than 1,024 characters
     */
    public BranchName {
        GitSyntax.requireRefNameWithoutBlank("branch name", value, "a name that Git allows, such as feature/login");
    }

    @Override
    public String toString() {
        return value;
    }
}
