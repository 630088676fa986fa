package io.github.forgeport.domain;

import static java.util.Objects.requireNonNull;

/** Where a repository lives: its namespace and its own last segment. */
public record RepositoryPath(NamespacePath namespace, String name) {

    private static final int LONGEST = 1024;

    /**
     * Joins a namespace and a repository's own name in it.
     *
     * @throws IllegalArgumentException if the name is blank, {@code .} or {@code ..}, or has a slash, a backslash, or an
     *     invisible or control character, or if the whole path is too long
     */
    public RepositoryPath {
        requireNonNull(namespace, "namespace");
        NamespacePath.requireSegment(name);
        IdentityText.require("repository path", namespace + "/" + name, LONGEST);
    }

    /**
     * Reads {@code group/subgroup/repository}.
     *
     * @throws IllegalArgumentException as the constructor does, and if there is no namespace before the name
     */
    public static RepositoryPath parse(String text) {
        requireNonNull(text, "repository path");
        IdentityText.require("repository path", text, LONGEST);
        int lastSlash = text.lastIndexOf('/');
        if (lastSlash < 0) {
            throw IdentityText.refused("repository path", text, "has no namespace (expected namespace/name)");
        }
        return new RepositoryPath(NamespacePath.parse(text.substring(0, lastSlash)), text.substring(lastSlash + 1));
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
