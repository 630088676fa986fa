package io.github.forgeport.domain.authorization;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.attribute.Entity;
import io.github.forgeport.domain.attribute.EntityBuilder;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A named permission, stored by a host, to use a user's repositories at another provider, such as GitHub. */
public final class Authorization extends Entity<Authorization> {

    /** A holder of the list of an authorization's parts, which is created on first use. */
    private static final class PartsHolder {

        static final List<EntityPart<Authorization>> ALL = partsOf(
                EntityPart.of("name", Authorization::name),
                EntityPart.of("provider", Authorization::provider),
                EntityPart.of("user", Authorization::user),
                EntityPart.of("status", Authorization::status),
                EntityPart.of("tokenType", Authorization::tokenType),
                EntityPart.address("host", Authorization::host, authorization -> authorization.host),
                EntityPart.address("home", Authorization::home, authorization -> authorization.home),
                EntityPart.address("avatarUrl", Authorization::avatarUrl, authorization -> authorization.avatarUrl),
                EntityPart.of("created", Authorization::created),
                EntityPart.of("updated", Authorization::updated));
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

    private Authorization(Builder from) {
        super(from);
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
    }

    /** Returns the list of all parts (the readable properties) of an authorization, in display order. */
    public static List<EntityPart<Authorization>> parts() {
        return PartsHolder.ALL;
    }

    /** Returns a builder of an authorization with its name, the only required part. */
    public static Builder builder(AuthorizationName name) {
        return new Builder(name);
    }

    /** Returns the name by which a call selects the authorization. */
    public AuthorizationName name() {
        return name;
    }

    /** Returns the provider that holds the repositories, such as GitHub. */
    public Optional<Provider> provider() {
        return Optional.ofNullable(provider);
    }

    /** Returns the address of the provider's API. */
    public Optional<URI> host() {
        return Optional.ofNullable(host).map(WebAddress::uri);
    }

    /** Returns the address of the user's page at the provider. */
    public Optional<URI> home() {
        return Optional.ofNullable(home).map(WebAddress::uri);
    }

    /** Returns the user's name at the provider. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** Returns the address of the user's avatar image. */
    public Optional<URI> avatarUrl() {
        return Optional.ofNullable(avatarUrl).map(WebAddress::uri);
    }

    /** Returns the kind of credential that the host uses at the provider, such as an OAuth token. */
    public Optional<TokenType> tokenType() {
        return Optional.ofNullable(tokenType);
    }

    /** Returns the time at which the authorization was created. */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /** Returns the time of the last change to the authorization. */
    public Optional<Instant> updated() {
        return Optional.ofNullable(updated);
    }

    /** Returns the status of the authorization: usable, expired, or never completed. */
    public Optional<AuthorizationStatus> status() {
        return Optional.ofNullable(status);
    }

    /** Whether the authorization's status is usable; false also if the status is unknown or was not supplied. */
    public boolean isUsable() {
        return AuthorizationStatus.USABLE.equals(status);
    }

    /** Whether a user has to sign in at the provider, to renew or complete the authorization, before it is usable. */
    public boolean needsSignIn() {
        return AuthorizationStatus.EXPIRED.equals(status) || AuthorizationStatus.UNAUTHENTICATED.equals(status);
    }

    @Override
    protected List<EntityPart<Authorization>> allParts() {
        return PartsHolder.ALL;
    }

    @Override
    public String toString() {
        return "Authorization[" + name + "]";
    }

    /** A builder of authorizations; a part that is left out, or set to null, counts as not supplied. */
    public static final class Builder extends EntityBuilder<Builder> {

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

        private Builder(AuthorizationName name) {
            this.name = requireNonNull(name, "name");
        }

        /** Sets the provider that holds the repositories, such as GitHub. */
        public Builder provider(@Nullable Provider provider) {
            this.provider = provider;
            return this;
        }

        /** Sets the address of the provider's API. */
        public Builder host(@Nullable URI host) {
            return host(host == null ? null : WebAddress.of(host));
        }

        /** Sets the address of the provider's API, which is checked, but not yet parsed into a URI. */
        public Builder host(@Nullable WebAddress host) {
            this.host = host;
            return this;
        }

        /** Sets the address of the user's page at the provider. */
        public Builder home(@Nullable URI home) {
            return home(home == null ? null : WebAddress.of(home));
        }

        /** Sets the address of the user's page at the provider, which is checked, but not yet parsed into a URI. */
        public Builder home(@Nullable WebAddress home) {
            this.home = home;
            return this;
        }

        /** Sets the user's name at the provider. */
        public Builder user(@Nullable String user) {
            this.user = user;
            return this;
        }

        /** Sets the address of the user's avatar image. */
        public Builder avatarUrl(@Nullable URI avatarUrl) {
            return avatarUrl(avatarUrl == null ? null : WebAddress.of(avatarUrl));
        }

        /** Sets the address of the user's avatar image, which is checked, but not yet parsed into a URI. */
        public Builder avatarUrl(@Nullable WebAddress avatarUrl) {
            this.avatarUrl = avatarUrl;
            return this;
        }

        /** Sets the kind of credential that the host uses at the provider, such as an OAuth token. */
        public Builder tokenType(@Nullable TokenType tokenType) {
            this.tokenType = tokenType;
            return this;
        }

        /** Sets the time at which the authorization was created. */
        public Builder created(@Nullable Instant created) {
            this.created = created;
            return this;
        }

        /** Sets the time of the last change to the authorization. */
        public Builder updated(@Nullable Instant updated) {
            this.updated = updated;
            return this;
        }

        /** Sets the status of the authorization: usable, expired, or never completed. */
        public Builder status(@Nullable AuthorizationStatus status) {
            this.status = status;
            return this;
        }

        /** Builds the authorization; the builder can be used again. */
        public Authorization build() {
            return new Authorization(this);
        }
    }
}
