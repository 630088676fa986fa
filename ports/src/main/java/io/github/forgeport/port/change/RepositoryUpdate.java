package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import java.util.Optional;

/**
 * An update of a repository: its new name, description, visibility or default branch; an empty part stays as it is.
 *
 * @param name the new last segment of the repository's path; a host that has a display name as well gets the same for it
 */
public record RepositoryUpdate(
        Optional<String> name,
        Optional<String> description,
        Optional<Visibility> visibility,
        Optional<BranchName> defaultBranch) {

    private static final RepositoryUpdate NONE =
            new RepositoryUpdate(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the name is no segment of a path
     */
    public RepositoryUpdate {
        name.ifPresent(NamespacePath::requireSegment);
        requireNonNull(description, "description");
        requireNonNull(visibility, "visibility");
        requireNonNull(defaultBranch, "defaultBranch");
    }

    /** Returns an update that changes nothing yet; an adapter refuses to send it so. */
    public static RepositoryUpdate none() {
        return NONE;
    }

    /**
     * Returns a copy that renames the repository, that is, changes the last segment of its path.
     *
     * @throws IllegalArgumentException if the name is no segment of a path
     */
    public RepositoryUpdate withName(String other) {
        return new RepositoryUpdate(Optional.of(other), description, visibility, defaultBranch);
    }

    /** Returns a copy that changes the description; an empty text removes it. */
    public RepositoryUpdate withDescription(String text) {
        return new RepositoryUpdate(name, Optional.of(text), visibility, defaultBranch);
    }

    /** Returns a copy that changes the visibility. */
    public RepositoryUpdate withVisibility(Visibility other) {
        return new RepositoryUpdate(name, description, Optional.of(other), defaultBranch);
    }

    /** Returns a copy that changes the default branch. */
    public RepositoryUpdate withDefaultBranch(BranchName branch) {
        return new RepositoryUpdate(name, description, visibility, Optional.of(branch));
    }
}
