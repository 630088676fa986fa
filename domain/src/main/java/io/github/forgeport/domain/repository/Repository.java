package io.github.forgeport.domain.repository;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.attribute.Part;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.text.Unreadable;
import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A hosted Git repository, as far as its host described it. */
public final class Repository {

    /** Made when first asked for: a program that shows and compares none needs none. */
    private static final class Parts {

        static final List<Part<Repository>> ALL = List.of(
                Part.of("id", Repository::id),
                Part.of("path", Repository::path),
                Part.of("name", Repository::name),
                Part.of("fullName", Repository::fullName),
                Part.of("description", Repository::description),
                Part.of("visibility", Repository::visibility),
                Part.of("defaultBranch", Repository::defaultBranch),
                Part.of("archived", Repository::archived),
                Part.of("cloneUrls", Repository::cloneUrls),
                Part.address("webUrl", Repository::webUrl, repository -> repository.webUrl),
                Part.address("avatarUrl", Repository::avatarUrl, repository -> repository.avatarUrl),
                Part.of("namespace", Repository::namespace),
                Part.of("creatorId", Repository::creatorId),
                Part.of("created", Repository::created),
                Part.of("updated", Repository::updated),
                Part.of("lastActivity", Repository::lastActivity),
                Part.of("attributes", Repository::attributes),
                Part.of("unreadable", Repository::unreadable));
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
    private final @Nullable Instant created;
    private final @Nullable Instant updated;
    private final @Nullable Instant lastActivity;
    private final List<CloneUrl> cloneUrls;
    private final Attributes attributes;
    private final List<Unreadable> unreadable;

    private Repository(Builder from) {
        this.id = from.id;
        this.path = from.path;
        this.name = from.name;
        this.fullName = from.fullName;
        this.description = from.description;
        this.visibility = from.visibility;
        this.defaultBranch = from.defaultBranch;
        this.archived = from.archived;
        this.namespace = from.namespace;
        this.webUrl = from.webUrl;
        this.avatarUrl = from.avatarUrl;
        this.creatorId = from.creatorId;
        this.created = from.created;
        this.updated = from.updated;
        this.lastActivity = from.lastActivity;
        this.cloneUrls = List.copyOf(from.cloneUrls);
        this.attributes = from.attributes;
        this.unreadable = from.unreadable;
    }

    /** All parts, in the order that they are shown in. */
    public static List<Part<Repository>> parts() {
        return Parts.ALL;
    }

    /** Begins one with what every host supplies. */
    public static Builder builder(RepositoryId id, RepositoryPath path) {
        return new Builder(id, path);
    }

    /** What the host calls it for good. */
    public RepositoryId id() {
        return id;
    }

    /** Where it lives on the host. */
    public RepositoryPath path() {
        return path;
    }

    /** Its display name, which need not be the last segment of its path. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Its display name behind those of its namespaces, as the host joins them. */
    public Optional<String> fullName() {
        return Optional.ofNullable(fullName);
    }

    /** What its owners say of it; may be empty when they said nothing. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Who may see it. */
    public Optional<Visibility> visibility() {
        return Optional.ofNullable(visibility);
    }

    /** The branch that a clone checks out; a short name such as {@code master}. */
    public Optional<String> defaultBranch() {
        return Optional.ofNullable(defaultBranch);
    }

    /** Whether it is kept for reading only. */
    public Optional<Boolean> archived() {
        return Optional.ofNullable(archived);
    }

    /** The group or organization it lives in. */
    public Optional<Namespace> namespace() {
        return Optional.ofNullable(namespace);
    }

    /** Its page for a browser. */
    public Optional<URI> webUrl() {
        return Optional.ofNullable(webUrl).map(WebAddress::uri);
    }

    /** Its picture. */
    public Optional<URI> avatarUrl() {
        return Optional.ofNullable(avatarUrl).map(WebAddress::uri);
    }

    /** Who made it. */
    public Optional<UserId> creatorId() {
        return Optional.ofNullable(creatorId);
    }

    /** When it was made. */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /** When what the host keeps of it was last changed. */
    public Optional<Instant> updated() {
        return Optional.ofNullable(updated);
    }

    /** When something last happened in it. */
    public Optional<Instant> lastActivity() {
        return Optional.ofNullable(lastActivity);
    }

    /** The addresses that Git can clone it from, in the order the host names them; none if it named none. */
    public List<CloneUrl> cloneUrls() {
        return cloneUrls;
    }

    /** The first address that Git can clone it from by this transport. */
    public Optional<CloneUrl> cloneUrl(CloneUrl.Transport transport) {
        return cloneUrls.stream().filter(url -> url.transport() == transport).findFirst();
    }

    /** What only this host knows, under a key that its adapter publishes; empty if it was not supplied. */
    public <T> Optional<T> attribute(AttributeKey<T> key) {
        return attributes.get(key);
    }

    /** All that only this host knows. */
    public Attributes attributes() {
        return attributes;
    }

    /** The parts that the host did supply, but in a form that nobody could read. */
    public List<Unreadable> unreadable() {
        return unreadable;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Repository repository && Part.areEqual(Parts.ALL, this, repository);
    }

    @Override
    public int hashCode() {
        return Part.hash(Parts.ALL, this);
    }

    @Override
    public String toString() {
        return "Repository[" + path + ", id " + id + "]";
    }

    /** Collects the parts of one repository; what is not given, or given as null, stays not supplied. */
    public static final class Builder {

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
        private Attributes attributes = Attributes.none();
        private List<Unreadable> unreadable = List.of();

        private Builder(RepositoryId id, RepositoryPath path) {
            this.id = requireNonNull(id, "id");
            this.path = requireNonNull(path, "path");
        }

        /** See {@link Repository#name()}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** See {@link Repository#fullName()}. */
        public Builder fullName(@Nullable String fullName) {
            this.fullName = fullName;
            return this;
        }

        /** See {@link Repository#description()}. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** See {@link Repository#visibility()}. */
        public Builder visibility(@Nullable Visibility visibility) {
            this.visibility = visibility;
            return this;
        }

        /** See {@link Repository#defaultBranch()}. */
        public Builder defaultBranch(@Nullable String defaultBranch) {
            this.defaultBranch = defaultBranch;
            return this;
        }

        /** See {@link Repository#archived()}. */
        public Builder archived(@Nullable Boolean archived) {
            this.archived = archived;
            return this;
        }

        /** See {@link Repository#namespace()}. */
        public Builder namespace(@Nullable Namespace namespace) {
            this.namespace = namespace;
            return this;
        }

        /** See {@link Repository#webUrl()}. */
        public Builder webUrl(@Nullable URI webUrl) {
            return webUrl(webUrl == null ? null : WebAddress.of(webUrl));
        }

        /** The same of an address that was read, but not yet taken apart. */
        public Builder webUrl(@Nullable WebAddress webUrl) {
            this.webUrl = webUrl;
            return this;
        }

        /** See {@link Repository#avatarUrl()}. */
        public Builder avatarUrl(@Nullable URI avatarUrl) {
            return avatarUrl(avatarUrl == null ? null : WebAddress.of(avatarUrl));
        }

        /** The same of an address that was read, but not yet taken apart. */
        public Builder avatarUrl(@Nullable WebAddress avatarUrl) {
            this.avatarUrl = avatarUrl;
            return this;
        }

        /** See {@link Repository#creatorId()}. */
        public Builder creatorId(@Nullable UserId creatorId) {
            this.creatorId = creatorId;
            return this;
        }

        /** See {@link Repository#created()}. */
        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        /** See {@link Repository#updated()}. */
        public Builder updated(@Nullable Instant updated) {
            this.updated = updated;
            return this;
        }

        /** See {@link Repository#lastActivity()}. */
        public Builder lastActivity(@Nullable Instant lastActivity) {
            this.lastActivity = lastActivity;
            return this;
        }

        /** Adds to {@link Repository#cloneUrls()}. */
        public Builder cloneUrl(@Nullable CloneUrl cloneUrl) {
            if (cloneUrl != null) {
                cloneUrls.add(cloneUrl);
            }
            return this;
        }

        /** Adds what only one host knows. */
        public <T> Builder attribute(AttributeKey<T> key, @Nullable T value) {
            if (value != null) {
                attributes = attributes.with(key, value);
            }
            return this;
        }

        /** Adds a part that the host supplied in a form that could not be read. */
        public Builder unreadable(Unreadable part) {
            unreadable = part.after(unreadable);
            return this;
        }

        /** Makes the repository; the builder may go on and make another. */
        public Repository build() {
            return new Repository(this);
        }
    }
}
