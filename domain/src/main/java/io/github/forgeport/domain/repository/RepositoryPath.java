package io.github.forgeport.domain.repository;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.PastedUrl;
import io.github.forgeport.domain.text.IdentityText;
import java.util.Optional;

/** The path of a repository at its host: the path of its namespace and its own name. */
public record RepositoryPath(NamespacePath namespace, String name) {

    private static final int MAX_LENGTH = 1024;
    private static final String EXPECTED_FORM = "namespace/name, such as group/repository";

    /**
     * Creates a path from the path of a namespace and the repository's own name, which is checked.
     *
     * @throws IllegalArgumentException if the name is blank, {@code .} or {@code ..}, or has a blank at either end, a slash, a
     *     backslash, or an invisible or control character, or if the whole path is too long
     */
    public RepositoryPath {
        requireNonNull(namespace, "namespace");
        NamespacePath.requireSegment(name);
        if (namespace.toString().length() + 1 + name.length() > MAX_LENGTH) {
            IdentityText.require("repository path", joined(namespace, name), MAX_LENGTH, EXPECTED_FORM);
        }
    }

    /**
     * Parses the path of a repository, such as {@code group/subgroup/repository}.
     *
     * <p>{@code host/group/name} is parsed as a path whose namespace begins with the host: nothing tells the two apart.
     *
     * @throws IllegalArgumentException as the constructor does, and if there is no namespace before the name, and for a URL or
     *     scp form, such as a clone URL; the message shows the path in it, if it is sure to hold no credential
     */
    public static RepositoryPath parse(String text) {
        requireNonNull(text, "repository path");
        PastedUrl.requireNoAddress("repository path", text, EXPECTED_FORM);
        IdentityText.require("repository path", text, MAX_LENGTH, EXPECTED_FORM);
        NamespacePath.requireNoEmptySegment("repository path", text, EXPECTED_FORM);
        int lastSlash = text.lastIndexOf('/');
        if (lastSlash < 0) {
            throw IdentityText.refused("repository path", text, "has no namespace", EXPECTED_FORM);
        }
        return new RepositoryPath(NamespacePath.parse(text.substring(0, lastSlash)), text.substring(lastSlash + 1));
    }

    /**
     * Returns the repository's path in a pasted address: a clone URL, in URL or scp form, or the address of a web page.
     *
     * <p>Empty for any other text, and where the path may hold a credential.
     */
    public static Optional<RepositoryPath> inAddress(String text) {
        return Optional.of(text)
                .filter(PastedUrl::isAddress)
                .flatMap(PastedUrl::path)
                .filter(path -> path.segments().size() > 1)
                .map(path -> parse(path.toString()));
    }

    @Override
    public String toString() {
        return joined(namespace, name);
    }

    private static String joined(NamespacePath namespace, String name) {
        return String.join("/", namespace.toString(), name);
    }
}
