package io.github.forgeport.domain.namespace;

import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.attribute.Part;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.domain.text.Unreadable;
import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group or organization that repositories live in, as far as its host described it. */
public final class Namespace {

    /** Made when first asked for: a program that shows and compares none needs none. */
    private static final class Parts {

        static final List<Part<Namespace>> ALL = List.of(
                Part.of("id", Namespace::id),
                Part.of("name", Namespace::name),
                Part.of("fullName", Namespace::fullName),
                Part.of("path", Namespace::path),
                Part.of("parentId", Namespace::parentId),
                Part.of("description", Namespace::description),
                Part.of("visibility", Namespace::visibility),
                Part.address("webUrl", Namespace::webUrl, namespace -> namespace.webUrl),
                Part.address("avatarUrl", Namespace::avatarUrl, namespace -> namespace.avatarUrl),
                Part.of("ownerId", Namespace::ownerId),
                Part.of("created", Namespace::created),
                Part.of("updated", Namespace::updated),
                Part.of("attributes", Namespace::attributes),
                Part.of("unreadable", Namespace::unreadable));
    }

    private static final int SHOWN = 256;

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
    private final Attributes attributes;
    private final List<Unreadable> unreadable;

    private Namespace(Builder from) {
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
        this.attributes = from.attributes;
        this.unreadable = from.unreadable;
    }

    /** All parts, in the order that they are shown in. */
    public static List<Part<Namespace>> parts() {
        return Parts.ALL;
    }

    /** Begins one with what every host supplies: nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the host calls it for good. */
    public Optional<NamespaceId> id() {
        return Optional.ofNullable(id);
    }

    /** Its display name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Its display name behind those of the namespaces around it, as the host joins them. */
    public Optional<String> fullName() {
        return Optional.ofNullable(fullName);
    }

    /** Its own path as the host gives it, which may leave out the namespaces around it. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** The id of the namespace or organization around it. */
    public Optional<NamespaceId> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** What its owners say of it; may be empty when they said nothing. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Who may see it. */
    public Optional<Visibility> visibility() {
        return Optional.ofNullable(visibility);
    }

    /** Its page for a browser. */
    public Optional<URI> webUrl() {
        return Optional.ofNullable(webUrl).map(WebAddress::uri);
    }

    /** Its picture. */
    public Optional<URI> avatarUrl() {
        return Optional.ofNullable(avatarUrl).map(WebAddress::uri);
    }

    /** Who owns it. */
    public Optional<UserId> ownerId() {
        return Optional.ofNullable(ownerId);
    }

    /** When it was made. */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /** When it was last changed. */
    public Optional<Instant> updated() {
        return Optional.ofNullable(updated);
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
        return other instanceof Namespace namespace && Part.areEqual(Parts.ALL, this, namespace);
    }

    @Override
    public int hashCode() {
        return Part.hash(Parts.ALL, this);
    }

    @Override
    public String toString() {
        return "Namespace[" + SafeText.of(String.valueOf(path != null ? path : name), SHOWN) + ", id " + id + "]";
    }

    /** Collects the parts of one namespace; what is not given, or given as null, stays not supplied. */
    public static final class Builder {

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
        private Attributes attributes = Attributes.none();
        private List<Unreadable> unreadable = List.of();

        private Builder() {}

        /** See {@link Namespace#id()}. */
        public Builder id(@Nullable NamespaceId id) {
            this.id = id;
            return this;
        }

        /** See {@link Namespace#name()}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** See {@link Namespace#fullName()}. */
        public Builder fullName(@Nullable String fullName) {
            this.fullName = fullName;
            return this;
        }

        /** See {@link Namespace#path()}. */
        public Builder path(@Nullable String path) {
            this.path = path;
            return this;
        }

        /** See {@link Namespace#parentId()}. */
        public Builder parentId(@Nullable NamespaceId parentId) {
            this.parentId = parentId;
            return this;
        }

        /** See {@link Namespace#description()}. */
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** See {@link Namespace#visibility()}. */
        public Builder visibility(@Nullable Visibility visibility) {
            this.visibility = visibility;
            return this;
        }

        /** See {@link Namespace#webUrl()}. */
        public Builder webUrl(@Nullable URI webUrl) {
            return webUrl(webUrl == null ? null : WebAddress.of(webUrl));
        }

        /** The same of an address that was read, but not yet taken apart. */
        public Builder webUrl(@Nullable WebAddress webUrl) {
            this.webUrl = webUrl;
            return this;
        }

        /** See {@link Namespace#avatarUrl()}. */
        public Builder avatarUrl(@Nullable URI avatarUrl) {
            return avatarUrl(avatarUrl == null ? null : WebAddress.of(avatarUrl));
        }

        /** The same of an address that was read, but not yet taken apart. */
        public Builder avatarUrl(@Nullable WebAddress avatarUrl) {
            this.avatarUrl = avatarUrl;
            return this;
        }

        /** See {@link Namespace#ownerId()}. */
        public Builder ownerId(@Nullable UserId ownerId) {
            this.ownerId = ownerId;
            return this;
        }

        /** See {@link Namespace#created()}. */
        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        /** See {@link Namespace#updated()}. */
        public Builder updated(@Nullable Instant updated) {
            this.updated = updated;
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

        /** Makes the namespace; the builder may go on and make another. */
        public Namespace build() {
            return new Namespace(this);
        }
    }
}
