package io.github.forgeport.sandbox.world;

import java.util.Locale;
import java.util.Map;

/**
 * A builder of an authorization in the sandbox's simulated data: by default usable, at GitLab, of a user of the same name.
 */
public final class AuthorizationSeed {

    private final String name;
    private String provider = "gitlab";
    private String host = "https://gitlab.example.org/api/v4";
    private String home;
    private String user;
    private WorldAuthorization.Status status = WorldAuthorization.Status.USABLE;

    /** Creates a builder of the authorization of this name. */
    AuthorizationSeed(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of an authorization is blank");
        }
        this.name = name;
        this.user = name;
        this.home = "https://gitlab.example.org/" + name;
    }

    /** Sets the provider, such as {@code github}, and the address of its API; by default GitLab. */
    public AuthorizationSeed provider(String provider, String host) {
        this.provider = provider;
        this.host = host;
        return this;
    }

    /** Sets the user and the page of the user's repositories; by default named as the authorization. */
    public AuthorizationSeed user(String user, String home) {
        this.user = user;
        this.home = home;
        return this;
    }

    /** Sets the status; by default usable. */
    public AuthorizationSeed status(WorldAuthorization.Status status) {
        this.status = status;
        return this;
    }

    /** Returns the authorization, with default values for the parts that were not set. */
    WorldAuthorization build() {
        return new WorldAuthorization(Map.of(
                "name",
                name,
                "provider",
                provider,
                "host",
                host,
                "home",
                home,
                "user",
                user,
                "avatarUrl",
                "https://gitlab.example.org/avatar.png",
                "tokenType",
                "oauth",
                "created",
                RepositorySeed.CREATED,
                "updated",
                RepositorySeed.CREATED,
                "status",
                status.name().toLowerCase(Locale.ROOT)));
    }
}
