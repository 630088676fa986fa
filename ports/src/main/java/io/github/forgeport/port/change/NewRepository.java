package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A repository to create: its namespace and name, and optionally its description and visibility. */
public final class NewRepository extends ChangeValue {

    private final Namespace namespace;
    private final String name;
    private final @Nullable String description;
    private final @Nullable Visibility visibility;

    private NewRepository(
            Namespace namespace, String name, @Nullable String description, @Nullable Visibility visibility) {
        super(namespace, name, description, visibility);
        this.namespace = namespace.requireIdOrPath();
        this.name = name;
        NamespacePath.requireSegment(name);
        this.description = description;
        this.visibility = visibility;
    }

    /**
     * Returns a repository to create in a namespace, usually a listed one, since some hosts need its id and others its path.
     *
     * @throws IllegalArgumentException if the namespace has neither id nor path, or the name is no segment of a path
     */
    public static NewRepository in(Namespace namespace, String name) {
        return new NewRepository(namespace, name, null, null);
    }

    /** Returns a copy with a description. */
    public NewRepository withDescription(String text) {
        return new NewRepository(namespace, name, requireNonNull(text, "description"), visibility);
    }

    /** Returns a copy with a visibility. */
    public NewRepository withVisibility(Visibility other) {
        return new NewRepository(namespace, name, description, requireNonNull(other, "visibility"));
    }

    /** Returns the namespace in which the repository will be. */
    public Namespace namespace() {
        return namespace;
    }

    /** Returns the last segment of the repository's path; a host that has a display name as well gets the same for it. */
    public String name() {
        return name;
    }

    /** Returns the description; empty for the host's default. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Returns the visibility; empty for the host's default. */
    public Optional<Visibility> visibility() {
        return Optional.ofNullable(visibility);
    }

    /** Returns the path that the repository will have; empty if the namespace's path is not known. */
    public Optional<RepositoryPath> path() {
        return namespace.path().map(parent -> new RepositoryPath(NamespacePath.parse(parent), name));
    }
}
