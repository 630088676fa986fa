package io.github.forgeport.domain.namespace;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group or organization that holds repositories, with whatever its host supplied about it. */
public final class Namespace extends Entity<Namespace> {

    /** A holder of the list of a namespace's parts, which is created on first use. */
    private static final class PartsHolder {

        static final List<EntityPart<Namespace>> ALL = partsOf(
                EntityPart.of("id", Namespace::id),
                EntityPart.of("name", Namespace::name),
                EntityPart.of("fullName", Namespace::fullName),
                EntityPart.of("path", Namespace::path),
                EntityPart.of("parentId", Namespace::parentId),
                EntityPart.of("description", Namespace::description),
                EntityPart.of("visibility", Namespace::visibility),
                EntityPart.address("webUrl", Namespace::webUrl, namespace -> namespace.webUrl),
                EntityPart.address("avatarUrl", Namespace::avatarUrl, namespace -> namespace.avatarUrl),
                EntityPart.of("ownerId", Namespace::ownerId),
                EntityPart.of("created", Namespace::created),
                EntityPart.of("updated", Namespace::updated));
    }

    private static final int MAX_SHOWN_LENGTH = 256;

    private final @Nullable NamespaceId id;
    private final @Nullable String name;
    private final @Nullable String fullName;
    private final @Nullable String path;
    private final @Nullable NamespaceId parentId;
    private final @Nullable String description;
    private final @Nullable Visibility visibility;
    // Addresses are transient, since a serialiser of fields shall find no token that is in one.
    private final transient @Nullable WebAddress webUrl;
    private final transient @Nullable WebAddress avatarUrl;
    private final @Nullable UserId ownerId;
    private final @Nullable Instant created;
    private final @Nullable Instant updated;

    private Namespace(Builder from) {
        super(from);
        this.id = from.id;
        this.name = from.name;
        this.fullName = from.fullName;
        this.path = from.path;
        this.parentId = from.parentId;
        this.description = from.description;
        this.visibility = from.visibility;
        this.webUrl = from.webUrl;
        this.avatarUrl = from.avatarUrl;
        this.ownerId = from.ownerId;
        this.created = from.created;
        this.updated = from.updated;
    }

    /** Returns the list of all parts (the readable properties) of a namespace, in display order. */
    public static List<EntityPart<Namespace>> parts() {
        return PartsHolder.ALL;
    }

    /** Returns a builder of a namespace, of which no part is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the permanent id of the namespace at its host. */
    public Optional<NamespaceId> id() {
        return Optional.ofNullable(id);
    }

    /** Returns the display name of the namespace. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Returns the namespace's display name, preceded by those of the enclosing namespaces, as the host joins them. */
    public Optional<String> fullName() {
        return Optional.ofNullable(fullName);
    }

    /** Returns the path of the namespace as the host supplies it, which may lack the enclosing namespaces. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** Returns the id of the enclosing namespace or organization. */
    public Optional<NamespaceId> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** Returns the description of the namespace, which may be an empty text. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Returns the visibility: who may see the namespace. */
    public Optional<Visibility> visibility() {
        return Optional.ofNullable(visibility);
    }

    /** Returns the address of the namespace's web page. */
    public Optional<URI> webUrl() {
        return Optional.ofNullable(webUrl).map(WebAddress::uri);
    }

    /** Returns the address of the namespace's avatar image. */
    public Optional<URI> avatarUrl() {
        return Optional.ofNullable(avatarUrl).map(WebAddress::uri);
    }

    /** Returns the id of the user who owns the namespace. */
    public Optional<UserId> ownerId() {
        return Optional.ofNullable(ownerId);
    }

    /** Returns the time at which the namespace was created. */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /** Returns the time of the last change to the namespace. */
    public Optional<Instant> updated() {
        return Optional.ofNullable(updated);
    }

    @Override
    protected List<EntityPart<Namespace>> allParts() {
        return PartsHolder.ALL;
    }

    /**
     * Returns this namespace, after checking that it has an id or a path.
     *
     * @throws IllegalArgumentException if it has neither id nor path
     */
    public Namespace requireIdOrPath() {
        if (id().isEmpty() && path().isEmpty()) {
            throw new IllegalArgumentException(
                    "a namespace without id and path cannot be asked about; expected one that a host listed");
        }
        return this;
    }

    @Override
    public String toString() {
        return "Namespace[" + SafeText.of(String.valueOf(path != null ? path : name), MAX_SHOWN_LENGTH) + ", id " + id
                + "]";
    }

    /** A builder of namespaces; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

        private @Nullable NamespaceId id;
        private @Nullable String name;
        private @Nullable String fullName;
        private @Nullable String path;
        private @Nullable NamespaceId parentId;
        private @Nullable String description;
        private @Nullable Visibility visibility;
        private transient @Nullable WebAddress webUrl;
        private transient @Nullable WebAddress avatarUrl;
        private @Nullable UserId ownerId;
        private @Nullable Instant created;
        private @Nullable Instant updated;

        private Builder() {}

        /** Sets the permanent id of the namespace at its host. */
        public Builder id(@Nullable NamespaceId id) {
            this.id = id;
            return this;
        }

        /** Sets the display name of the namespace. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets the namespace's display name, preceded by those of the enclosing namespaces, as the host joins them. */
        public Builder fullName(@Nullable String fullName) {
            this.fullName = fullName;
            return this;
        }

        /** Sets the path of the namespace as the host supplies it, which may lack the enclosing namespaces. */
        public Builder path(@Nullable String path) {
            this.path = path;
            return this;
        }

        /** Sets the id of the enclosing namespace or organization. */
        public Builder parentId(@Nullable NamespaceId parentId) {
            this.parentId = parentId;
            return this;
        }

        /** Sets the description of the namespace, which may be an empty text. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Sets the visibility: who may see the namespace. */
        public Builder visibility(@Nullable Visibility visibility) {
            this.visibility = visibility;
            return this;
        }

        /** Sets the address of the namespace's web page. */
        public Builder webUrl(@Nullable URI webUrl) {
            return webUrl(webUrl == null ? null : WebAddress.of(webUrl));
        }

        /** Sets the address of the namespace's web page, which is checked, but not yet parsed into a URI. */
        public Builder webUrl(@Nullable WebAddress webUrl) {
            this.webUrl = webUrl;
            return this;
        }

        /** Sets the address of the namespace's avatar image. */
        public Builder avatarUrl(@Nullable URI avatarUrl) {
            return avatarUrl(avatarUrl == null ? null : WebAddress.of(avatarUrl));
        }

        /** Sets the address of the namespace's avatar image, which is checked, but not yet parsed into a URI. */
        public Builder avatarUrl(@Nullable WebAddress avatarUrl) {
            this.avatarUrl = avatarUrl;
            return this;
        }

        /** Sets the id of the user who owns the namespace. */
        public Builder ownerId(@Nullable UserId ownerId) {
            this.ownerId = ownerId;
            return this;
        }

        /** Sets the time at which the namespace was created. */
        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        /** Sets the time of the last change to the namespace. */
        public Builder updated(@Nullable Instant updated) {
            this.updated = updated;
            return this;
        }

        /** Builds the namespace; the builder can be used again. */
        public Namespace build() {
            return new Namespace(this);
        }
    }
}
