package io.github.forgeport.domain.git;

/** The name of a tag, without {@code refs/tags/} in front. */
public record TagName(String value) {

    /**
     * Creates a name; checks it by the rules of {@code git check-ref-format}, but allows blanks inside, since Codeup's
     * manual shows a tag {@code tag v1.0}.
     *
     * @throws IllegalArgumentException if Git allows no tag of that name, or it is longer than 1,024 characters
     */
    public TagName {
        GitSyntax.requireRefName("tag name", value, "a name that Git allows, such as v1.0");
    }

    @Override
    public String toString() {
        return value;
    }
}
