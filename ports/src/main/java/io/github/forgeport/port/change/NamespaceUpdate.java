package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Visibility;
import java.util.Optional;

/**
 * An update of a namespace: its new name, description or visibility; an empty part stays as it is.
 *
 * @param name the new display name; the path stays
 */
public record NamespaceUpdate(Optional<String> name, Optional<String> description, Optional<Visibility> visibility) {

    private static final NamespaceUpdate NONE =
            new NamespaceUpdate(Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that no value is null. */
    public NamespaceUpdate {
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        requireNonNull(visibility, "visibility");
    }

    /** Returns an update that changes nothing yet; an adapter refuses to send it so. */
    public static NamespaceUpdate none() {
        return NONE;
    }

    /** Returns a copy that changes the display name. */
    public NamespaceUpdate withName(String text) {
        return new NamespaceUpdate(Optional.of(text), description, visibility);
    }

    /** Returns a copy that changes the description; an empty text removes it. */
    public NamespaceUpdate withDescription(String text) {
        return new NamespaceUpdate(name, Optional.of(text), visibility);
    }

    /** Returns a copy that changes the visibility. */
    public NamespaceUpdate withVisibility(Visibility other) {
        return new NamespaceUpdate(name, description, Optional.of(other));
    }
}
