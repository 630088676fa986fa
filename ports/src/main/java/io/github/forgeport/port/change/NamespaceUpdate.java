package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Visibility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An update of a namespace: its new display name, description or visibility; an empty part stays as it is. */
public final class NamespaceUpdate extends ChangeValue {

    private static final NamespaceUpdate NONE = new NamespaceUpdate(null, null, null);

    private final @Nullable String name;
    private final @Nullable String description;
    private final @Nullable Visibility visibility;

    private NamespaceUpdate(@Nullable String name, @Nullable String description, @Nullable Visibility visibility) {
        super(name, description, visibility);
        this.name = name;
        this.description = description;
        this.visibility = visibility;
    }

    /** Returns an update that changes nothing yet; an adapter refuses to send it so. */
    public static NamespaceUpdate none() {
        return NONE;
    }

    /** Returns a copy that changes the display name; the path stays. */
    public NamespaceUpdate withName(String text) {
        return new NamespaceUpdate(requireNonNull(text, "name"), description, visibility);
    }

    /** Returns a copy that changes the description; an empty text removes it. */
    public NamespaceUpdate withDescription(String text) {
        return new NamespaceUpdate(name, requireNonNull(text, "description"), visibility);
    }

    /** Returns a copy that changes the visibility. */
    public NamespaceUpdate withVisibility(Visibility other) {
        return new NamespaceUpdate(name, description, requireNonNull(other, "visibility"));
    }

    /** Returns the new display name; empty to keep it. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Returns the new description; empty to keep it. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Returns the new visibility; empty to keep it. */
    public Optional<Visibility> visibility() {
        return Optional.ofNullable(visibility);
    }
}
