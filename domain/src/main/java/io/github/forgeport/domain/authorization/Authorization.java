package io.github.forgeport.domain.authorization;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.attribute.Part;
import io.github.forgeport.domain.text.Unreadable;
import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A permission to use repositories at another provider on a user's behalf, stored by a host under a name. */
public final class Authorization {

    /** Made when first asked for: a program that shows and compares none needs none. */
    private static final class Parts {

        static final List<Part<Authorization>> ALL = List.of(
                Part.of("name", Authorization::name),
                Part.of("provider", Authorization::provider),
                Part.of("user", Authorization::user),
                Part.of("status", Authorization::status),
                Part.of("tokenType", Authorization::tokenType),
                Part.address("host", Authorization::host, authorization -> authorization.host),
                Part.address("home", Authorization::home, authorization -> authorization.home),
                Part.address("avatarUrl", Authorization::avatarUrl, authorization -> authorization.avatarUrl),
                Part.of("created", Authorization::created),
                Part.of("updated", Authorization::updated),
                Part.of("attributes", Authorization::attributes),
                Part.of("unreadable", Authorization::unreadable));
    }

    private final AuthorizationName name;
    private final @Nullable Provider provider;
    // Addresses are transient, since a serialiser of fields shall find no token that is in one.
    private final transient @Nullable WebAddress host;
    private final transient @Nullable WebAddress home;
    private final @Nullable String user;
    private final transient @Nullable WebAddress avatarUrl;
    private final @Nullable TokenType tokenType;
    private final @Nullable Instant created;
    private final @Nullable Instant updated;
    private final @Nullable AuthorizationStatus status;
    private final Attributes attributes;
    private final List<Unreadable> unreadable;

    private Authorization(Builder from) {
        this.name = from.name;
        this.provider = from.provider;
        this.host = from.host;
        this.home = from.home;
        this.user = from.user;
        this.avatarUrl = from.avatarUrl;
        this.tokenType = from.tokenType;
        this.created = from.created;
        this.updated = from.updated;
        this.status = from.status;
        this.attributes = from.attributes;
        this.unreadable = from.unreadable;
    }

    /** All parts, in the order that they are shown in. */
    public static List<Part<Authorization>> parts() {
        return Parts.ALL;
    }

    /** Begins one with what every host supplies. */
    public static Builder builder(AuthorizationName name) {
        return new Builder(name);
    }

    /** Its name, which calls choose it by. */
    public AuthorizationName name() {
        return name;
    }

    /** Who keeps the repositories it opens. */
    public Optional<Provider> provider() {
        return Optional.ofNullable(provider);
    }

    /** The address of the provider's API. */
    public Optional<URI> host() {
        return Optional.ofNullable(host).map(WebAddress::uri);
    }

    /** The user's page at the provider. */
    public Optional<URI> home() {
        return Optional.ofNullable(home).map(WebAddress::uri);
    }

    /** The user's name at the provider. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** The user's picture. */
    public Optional<URI> avatarUrl() {
        return Optional.ofNullable(avatarUrl).map(WebAddress::uri);
    }

    /** What kind of proof it holds. */
    public Optional<TokenType> tokenType() {
        return Optional.ofNullable(tokenType);
    }

    /** When it was made. */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /** When it was last changed. */
    public Optional<Instant> updated() {
        return Optional.ofNullable(updated);
    }

    /** Where it stands in its life. */
    public Optional<AuthorizationStatus> status() {
        return Optional.ofNullable(status);
    }

    /** Whether it is known to open its repositories; false also when its status is unknown or was not supplied. */
    public boolean isUsable() {
        return AuthorizationStatus.USABLE.equals(status);
    }

    /** Whether somebody has to act at the provider, by renewing it or by completing its sign-in, before it is usable. */
    public boolean needsSignIn() {
        return AuthorizationStatus.EXPIRED.equals(status) || AuthorizationStatus.UNAUTHENTICATED.equals(status);
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
        return other instanceof Authorization authorization && Part.areEqual(Parts.ALL, this, authorization);
    }

    @Override
    public int hashCode() {
        return Part.hash(Parts.ALL, this);
    }

    @Override
    public String toString() {
        return "Authorization[" + name + "]";
    }

    /** Collects the parts of one authorization; what is not given, or given as null, stays not supplied. */
    public static final class Builder {

        private final AuthorizationName name;
        private @Nullable Provider provider;
        private transient @Nullable WebAddress host;
        private transient @Nullable WebAddress home;
        private @Nullable String user;
        private transient @Nullable WebAddress avatarUrl;
        private @Nullable TokenType tokenType;
        private @Nullable Instant created;
        private @Nullable Instant updated;
        private @Nullable AuthorizationStatus status;
        private Attributes attributes = Attributes.none();
        private List<Unreadable> unreadable = List.of();

        private Builder(AuthorizationName name) {
            this.name = requireNonNull(name, "name");
        }

        /** See {@link Authorization#provider()}. */
        public Builder provider(@Nullable Provider provider) {
            this.provider = provider;
            return this;
        }

        /** See {@link Authorization#host()}. */
        public Builder host(@Nullable URI host) {
            return host(host == null ? null : WebAddress.of(host));
        }

        /** The same of an address that was read, but not yet taken apart. */
        public Builder host(@Nullable WebAddress host) {
            this.host = host;
            return this;
        }

        /** See {@link Authorization#home()}. */
        public Builder home(@Nullable URI home) {
            return home(home == null ? null : WebAddress.of(home));
        }

        /** The same of an address that was read, but not yet taken apart. */
        public Builder home(@Nullable WebAddress home) {
            this.home = home;
            return this;
        }

        /** See {@link Authorization#user()}. */
        public Builder user(@Nullable String user) {
            this.user = user;
            return this;
        }

        /** See {@link Authorization#avatarUrl()}. */
        public Builder avatarUrl(@Nullable URI avatarUrl) {
            return avatarUrl(avatarUrl == null ? null : WebAddress.of(avatarUrl));
        }

        /** The same of an address that was read, but not yet taken apart. */
        public Builder avatarUrl(@Nullable WebAddress avatarUrl) {
            this.avatarUrl = avatarUrl;
            return this;
        }

        /** See {@link Authorization#tokenType()}. */
        public Builder tokenType(@Nullable TokenType tokenType) {
            this.tokenType = tokenType;
            return this;
        }

        /** See {@link Authorization#created()}. */
        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        /** See {@link Authorization#updated()}. */
        public Builder updated(@Nullable Instant updated) {
            this.updated = updated;
            return this;
        }

        /** See {@link Authorization#status()}. */
        public Builder status(@Nullable AuthorizationStatus status) {
            this.status = status;
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

        /** Makes the authorization; the builder may go on and make another. */
        public Authorization build() {
            return new Authorization(this);
        }
    }
}
