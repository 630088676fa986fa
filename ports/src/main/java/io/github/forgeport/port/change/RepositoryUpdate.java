package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An update of a repository: its new name, description, visibility or default branch; an empty part stays as it is. */
public final class RepositoryUpdate extends ChangeValue {

    private static final RepositoryUpdate NONE = new RepositoryUpdate(null, null, null, null);

    private final @Nullable String name;
    private final @Nullable String description;
    private final @Nullable Visibility visibility;
    private final @Nullable BranchName defaultBranch;

    private RepositoryUpdate(
            @Nullable String name,
            @Nullable String description,
            @Nullable Visibility visibility,
            @Nullable BranchName defaultBranch) {
        super(name, description, visibility, defaultBranch);
        this.name = name;
        this.description = description;
        this.visibility = visibility;
        this.defaultBranch = defaultBranch;
    }

    /** Returns an update that changes nothing yet; an adapter refuses to send it so. */
    public static RepositoryUpdate none() {
        return NONE;
    }

    /**
     * Returns a copy that renames the repository, that is, changes the last segment of its path; a host that has a display
     * name as well gets the same for it.
     *
     * @throws IllegalArgumentException if the name is no segment of a path
     */
    public RepositoryUpdate withName(String other) {
        NamespacePath.requireSegment(other);
        return new RepositoryUpdate(other, description, visibility, defaultBranch);
    }

    /** Returns a copy that changes the description; an empty text removes it. */
    public RepositoryUpdate withDescription(String text) {
        return new RepositoryUpdate(name, requireNonNull(text, "description"), visibility, defaultBranch);
    }

    /** Returns a copy that changes the visibility. */
    public RepositoryUpdate withVisibility(Visibility other) {
        return new RepositoryUpdate(name, description, requireNonNull(other, "visibility"), defaultBranch);
    }

    /** Returns a copy that changes the default branch. */
    public RepositoryUpdate withDefaultBranch(BranchName branch) {
        return new RepositoryUpdate(name, description, visibility, requireNonNull(branch, "defaultBranch"));
    }

    /** Returns the new last segment of the repository's path; empty to keep it. */
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

    /** Returns the new default branch; empty to keep it. */
    public Optional<BranchName> defaultBranch() {
        return Optional.ofNullable(defaultBranch);
    }
}
