package io.github.forgeport.sandbox.world;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A builder of an authorization in the sandbox's simulated data: by default usable, at GitLab, of a user of the same name.
 */
public final class AuthorizationSeed {

    private final Map<String, Object> parts;

    /** Creates a builder of the authorization of this name. */
    AuthorizationSeed(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of an authorization is blank");
        }
        this.parts = new HashMap<>(Map.of("name", name, "tokenType", "oauth"));
        parts.put("avatarUrl", "https://gitlab.example.org/avatar.png");
        parts.put("created", RepositorySeed.CREATED);
        parts.put("updated", RepositorySeed.CREATED);
        provider("gitlab", "https://gitlab.example.org/api/v4");
        user(name, "https://gitlab.example.org/" + name);
        status(WorldAuthorization.Status.USABLE);
    }

    /** Sets the provider, such as {@code github}, and the address of its API; by default GitLab. */
    public AuthorizationSeed provider(String provider, String host) {
        parts.putAll(Map.of("provider", provider, "host", host));
        return this;
    }

    /** Sets the user and the page of the user's repositories; by default named as the authorization. */
    public AuthorizationSeed user(String user, String home) {
        parts.putAll(Map.of("user", user, "home", home));
        return this;
    }

    /** Sets the status; by default usable. */
    public AuthorizationSeed status(WorldAuthorization.Status status) {
        parts.put("status", status.name().toLowerCase(Locale.ROOT));
        return this;
    }

    /** Returns the authorization, with default values for the parts that were not set. */
    WorldAuthorization build() {
        return new WorldAuthorization(parts);
    }
}
