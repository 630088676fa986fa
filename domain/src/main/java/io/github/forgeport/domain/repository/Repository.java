package io.github.forgeport.domain.repository;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A hosted Git repository: its id, path, clone URLs and whatever else its host supplied. */
public final class Repository extends Entity<Repository> {

    /** A holder of the list of a repository's parts, which is created on first use. */
    private static final class PartsHolder {

        static final List<EntityPart<Repository>> ALL = partsOf(
                EntityPart.of("id", Repository::id),
                EntityPart.of("path", Repository::path),
                EntityPart.of("name", Repository::name),
                EntityPart.of("fullName", Repository::fullName),
                EntityPart.of("description", Repository::description),
                EntityPart.of("visibility", Repository::visibility),
                EntityPart.of("defaultBranch", Repository::defaultBranch),
                EntityPart.of("archived", Repository::archived),
                EntityPart.of("cloneUrls", Repository::cloneUrls),
                EntityPart.address("webUrl", Repository::webUrl, repository -> repository.webUrl),
                EntityPart.address("avatarUrl", Repository::avatarUrl, repository -> repository.avatarUrl),
                EntityPart.of("namespace", Repository::namespace),
                EntityPart.of("creatorId", Repository::creatorId),
                EntityPart.of("created", Repository::created),
                EntityPart.of("updated", Repository::updated),
                EntityPart.of("lastActivity", Repository::lastActivity));
    }

    private final RepositoryId id;
    private final RepositoryPath path;
    private final @Nullable String name;
    private final @Nullable String fullName;
    private final @Nullable String description;
    private final @Nullable Visibility visibility;
    private final @Nullable String defaultBranch;
    private final @Nullable Boolean archived;
    private final @Nullable Namespace namespace;
    // Addresses are transient, since a serialiser of fields shall find no token that is in one.
    private final transient @Nullable WebAddress webUrl;
    private final transient @Nullable WebAddress avatarUrl;
    private final @Nullable UserId creatorId;
    private final long created;
    private final long updated;
    private final long lastActivity;
    private final List<CloneUrl> cloneUrls;

    private Repository(Builder from) {
        super(from);
        this.id = from.id;
        this.path = from.path;
        // Most names equal the last segment of the path; sharing its text saves memory in a long list.
        this.name = path.name().equals(from.name) ? path.name() : from.name;
        this.fullName = from.fullName;
        this.description = from.description;
        this.visibility = from.visibility;
        this.defaultBranch = from.defaultBranch;
        this.archived = from.archived;
        this.namespace = from.namespace;
        this.webUrl = from.webUrl;
        this.avatarUrl = from.avatarUrl;
        this.creatorId = from.creatorId;
        this.created = PackedTime.pack(from.created);
        this.updated = PackedTime.pack(from.updated);
        this.lastActivity = PackedTime.pack(from.lastActivity);
        this.cloneUrls = List.copyOf(from.cloneUrls);
    }

    /** Returns the list of all parts (the readable properties) of a repository, in display order. */
    public static List<EntityPart<Repository>> parts() {
        return PartsHolder.ALL;
    }

    /** Returns a builder of a repository with its id and path, the required parts. */
    public static Builder builder(RepositoryId id, RepositoryPath path) {
        return new Builder(id, path);
    }

    /** Returns the permanent id of the repository at its host. */
    public RepositoryId id() {
        return id;
    }

    /** Returns the path of the repository at its host. */
    public RepositoryPath path() {
        return path;
    }

    /** Returns the display name of the repository, which can differ from the last segment of its path. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Returns the repository's display name, preceded by those of its namespaces, as the host joins them. */
    public Optional<String> fullName() {
        return Optional.ofNullable(fullName);
    }

    /** Returns the description of the repository, which may be an empty text. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Returns the visibility: who may see the repository. */
    public Optional<Visibility> visibility() {
        return Optional.ofNullable(visibility);
    }

    /** Returns the branch that a clone checks out, as a short name such as {@code master}. */
    public Optional<String> defaultBranch() {
        return Optional.ofNullable(defaultBranch);
    }

    /** Returns whether the repository is archived, and so read-only. */
    public Optional<Boolean> archived() {
        return Optional.ofNullable(archived);
    }

    /** Returns the group or organization that holds the repository. */
    public Optional<Namespace> namespace() {
        return Optional.ofNullable(namespace);
    }

    /** Returns the address of the repository's web page. */
    public Optional<URI> webUrl() {
        return Optional.ofNullable(webUrl).map(WebAddress::uri);
    }

    /** Returns the address of the repository's avatar image. */
    public Optional<URI> avatarUrl() {
        return Optional.ofNullable(avatarUrl).map(WebAddress::uri);
    }

    /** Returns the id of the user who created the repository. */
    public Optional<UserId> creatorId() {
        return Optional.ofNullable(creatorId);
    }

    /** Returns the time at which the repository was created. */
    public Optional<Instant> created() {
        return PackedTime.unpack(created);
    }

    /** Returns the time of the last change to the host's record of the repository. */
    public Optional<Instant> updated() {
        return PackedTime.unpack(updated);
    }

    /** Returns the time of the last activity in the repository. */
    public Optional<Instant> lastActivity() {
        return PackedTime.unpack(lastActivity);
    }

    /** Returns the repository's clone URLs, in the order of the host's response; empty if it supplied none. */
    public List<CloneUrl> cloneUrls() {
        return cloneUrls;
    }

    /** Returns the first of the repository's clone URLs that uses a protocol. */
    public Optional<CloneUrl> cloneUrl(CloneUrl.Transport transport) {
        return cloneUrls.stream().filter(url -> url.transport() == transport).findFirst();
    }

    @Override
    protected List<EntityPart<Repository>> allParts() {
        return PartsHolder.ALL;
    }

    @Override
    public String toString() {
        return "Repository[" + path + ", id " + id + "]";
    }

    /** A builder of repositories; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private final RepositoryId id;
        private final RepositoryPath path;
        private @Nullable String name;
        private @Nullable String fullName;
        private @Nullable String description;
        private @Nullable Visibility visibility;
        private @Nullable String defaultBranch;
        private @Nullable Boolean archived;
        private @Nullable Namespace namespace;
        private transient @Nullable WebAddress webUrl;
        private transient @Nullable WebAddress avatarUrl;
        private @Nullable UserId creatorId;
        private @Nullable Instant created;
        private @Nullable Instant updated;
        private @Nullable Instant lastActivity;
        private final List<CloneUrl> cloneUrls = new ArrayList<>();

        private Builder(RepositoryId id, RepositoryPath path) {
            this.id = requireNonNull(id, "id");
            this.path = requireNonNull(path, "path");
        }

        /** Sets the display name of the repository, which can differ from the last segment of its path. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets the repository's display name, preceded by those of its namespaces, as the host joins them. */
        public Builder fullName(@Nullable String fullName) {
            this.fullName = fullName;
            return this;
        }

        /** Sets the description of the repository, which may be an empty text. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Sets the visibility: who may see the repository. */
        public Builder visibility(@Nullable Visibility visibility) {
            this.visibility = visibility;
            return this;
        }

        /** Sets the branch that a clone checks out, as a short name such as {@code master}. */
        public Builder defaultBranch(@Nullable String defaultBranch) {
            this.defaultBranch = defaultBranch;
            return this;
        }

        /** Sets whether the repository is archived, and so read-only. */
        public Builder archived(@Nullable Boolean archived) {
            this.archived = archived;
            return this;
        }

        /** Sets the group or organization that holds the repository. */
        public Builder namespace(@Nullable Namespace namespace) {
            this.namespace = namespace;
            return this;
        }

        /** Sets the address of the repository's web page. */
        public Builder webUrl(@Nullable URI webUrl) {
            return webUrl(webUrl == null ? null : WebAddress.of(webUrl));
        }

        /** Sets the address of the repository's web page, which is checked, but not yet parsed into a URI. */
        public Builder webUrl(@Nullable WebAddress webUrl) {
            this.webUrl = webUrl;
            return this;
        }

        /** Sets the address of the repository's avatar image. */
        public Builder avatarUrl(@Nullable URI avatarUrl) {
            return avatarUrl(avatarUrl == null ? null : WebAddress.of(avatarUrl));
        }

        /** Sets the address of the repository's avatar image, which is checked, but not yet parsed into a URI. */
        public Builder avatarUrl(@Nullable WebAddress avatarUrl) {
            this.avatarUrl = avatarUrl;
            return this;
        }

        /** Sets the id of the user who created the repository. */
        public Builder creatorId(@Nullable UserId creatorId) {
            this.creatorId = creatorId;
            return this;
        }

        /** Sets the time at which the repository was created. */
        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        /** Sets the time of the last change to the host's record of the repository. */
        public Builder updated(@Nullable Instant updated) {
            this.updated = updated;
            return this;
        }

        /** Sets the time of the last activity in the repository. */
        public Builder lastActivity(@Nullable Instant lastActivity) {
            this.lastActivity = lastActivity;
            return this;
        }

        /** Adds a clone URL to {@link Repository#cloneUrls()}; null adds none. */
        public Builder cloneUrl(@Nullable CloneUrl cloneUrl) {
            if (cloneUrl != null) {
                cloneUrls.add(cloneUrl);
            }
            return this;
        }

        /**
         * Builds the repository; the builder can be used again.
         *
         * @throws IllegalArgumentException if a time is before 1678 or after 2261
         */
        public Repository build() {
            return new Repository(this);
        }
    }
}
