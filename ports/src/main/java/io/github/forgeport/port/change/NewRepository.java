package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryPath;
import java.util.Optional;

/**
 * A repository to create: its namespace and name, and optionally its description and visibility.
 *
 * @param name the last segment of the repository's path; a host that has a display name as well gets the same for it
 * @param description the description; empty for the host's default
 * @param visibility the visibility; empty for the host's default
 */
public record NewRepository(
        Namespace namespace, String name, Optional<String> description, Optional<Visibility> visibility) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the namespace has neither id nor path, or the name is no segment of a path
     */
    public NewRepository {
        namespace.requireIdOrPath();
        NamespacePath.requireSegment(name);
        requireNonNull(description, "description");
        requireNonNull(visibility, "visibility");
    }

    /**
     * Returns a repository to create in a namespace, usually a listed one, since some hosts need its id and others its path.
     *
     * @throws IllegalArgumentException if the namespace has neither id nor path, or the name is no segment of a path
     */
    public static NewRepository in(Namespace namespace, String name) {
        return new NewRepository(namespace, name, Optional.empty(), Optional.empty());
    }

    /** Returns a copy with a description. */
    public NewRepository withDescription(String text) {
        return new NewRepository(namespace, name, Optional.of(text), visibility);
    }

    /** Returns a copy with a visibility. */
    public NewRepository withVisibility(Visibility other) {
        return new NewRepository(namespace, name, description, Optional.of(other));
    }

    /** Returns the path that the repository will have; empty if the namespace's path is not known. */
    public Optional<RepositoryPath> path() {
        return namespace.path().map(parent -> new RepositoryPath(NamespacePath.parse(parent), name));
    }
}
