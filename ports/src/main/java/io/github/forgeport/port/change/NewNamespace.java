package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import java.util.Optional;

/**
 * A namespace to create: the last segment of its path, its visibility, and optionally its parent, name and description.
 *
 * @param segment the last segment of the namespace's path
 * @param parent the namespace that will contain it, usually a listed one; empty for a top-level namespace
 * @param name the display name; empty for the segment
 */
public record NewNamespace(
        String segment,
        Visibility visibility,
        Optional<Namespace> parent,
        Optional<String> name,
        Optional<String> description) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the segment is none of a path, or the parent has neither id nor path
     */
    public NewNamespace {
        NamespacePath.requireSegment(segment);
        requireNonNull(visibility, "visibility");
        parent.ifPresent(Namespace::requireIdOrPath);
        requireNonNull(name, "name");
        requireNonNull(description, "description");
    }

    /**
     * Returns a top-level namespace to create.
     *
     * @throws IllegalArgumentException if the segment is none of a path
     */
    public static NewNamespace of(String segment, Visibility visibility) {
        return new NewNamespace(segment, visibility, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a copy with a parent, usually a listed namespace, since some hosts need its id and others its path.
     *
     * @throws IllegalArgumentException if the parent has neither id nor path
     */
    public NewNamespace withParent(Namespace other) {
        return new NewNamespace(segment, visibility, Optional.of(other), name, description);
    }

    /** Returns a copy with a display name. */
    public NewNamespace withName(String text) {
        return new NewNamespace(segment, visibility, parent, Optional.of(text), description);
    }

    /** Returns a copy with a description. */
    public NewNamespace withDescription(String text) {
        return new NewNamespace(segment, visibility, parent, name, Optional.of(text));
    }

    /** Returns the path that the namespace will have; empty if the parent's path is not known. */
    public Optional<NamespacePath> path() {
        return parent.isEmpty()
                ? Optional.of(NamespacePath.parse(segment))
                : parent.flatMap(Namespace::path).map(above -> NamespacePath.parse(above + "/" + segment));
    }
}
