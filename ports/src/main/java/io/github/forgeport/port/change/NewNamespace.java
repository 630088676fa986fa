package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A namespace to create: the last segment of its path, its visibility, and optionally its parent, name and description. */
public final class NewNamespace extends ChangeValue {

    private final String segment;
    private final Visibility visibility;
    private final @Nullable Namespace parent;
    private final @Nullable String name;
    private final @Nullable String description;

    private NewNamespace(
            String segment,
            Visibility visibility,
            @Nullable Namespace parent,
            @Nullable String name,
            @Nullable String description) {
        super(segment, visibility, parent, name, description);
        this.segment = segment;
        NamespacePath.requireSegment(segment);
        this.visibility = requireNonNull(visibility, "visibility");
        this.parent = parent;
        this.name = name;
        this.description = description;
    }

    /**
     * Returns a top-level namespace to create.
     *
     * @throws IllegalArgumentException if the segment is none of a path
     */
    public static NewNamespace of(String segment, Visibility visibility) {
        return new NewNamespace(segment, visibility, null, null, null);
    }

    /**
     * Returns a copy with a parent, usually a listed namespace, since some hosts need its id and others its path.
     *
     * @throws IllegalArgumentException if the parent has neither id nor path
     */
    public NewNamespace withParent(Namespace other) {
        return new NewNamespace(segment, visibility, other.requireIdOrPath(), name, description);
    }

    /** Returns a copy with a display name. */
    public NewNamespace withName(String text) {
        return new NewNamespace(segment, visibility, parent, requireNonNull(text, "name"), description);
    }

    /** Returns a copy with a description. */
    public NewNamespace withDescription(String text) {
        return new NewNamespace(segment, visibility, parent, name, requireNonNull(text, "description"));
    }

    /** Returns the last segment of the namespace's path. */
    public String segment() {
        return segment;
    }

    /** Returns the visibility. */
    public Visibility visibility() {
        return visibility;
    }

    /** Returns the namespace that will contain it; empty for a top-level namespace. */
    public Optional<Namespace> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the display name; empty for the segment. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Returns the description; empty for the host's default. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Returns the path that the namespace will have; empty if the parent's path is not known. */
    public Optional<NamespacePath> path() {
        return parent == null
                ? Optional.of(NamespacePath.parse(segment))
                : parent.path().map(above -> NamespacePath.parse(above + "/" + segment));
    }
}
