package io.github.forgeport.sandbox.world;

import java.time.Instant;

/**
 * An authorization in the world, for vendors that reach repositories at other providers.
 *
 * @param provider in the vendors' spelling, such as {@code github}
 * @param host the address of the provider's API
 * @param home the page of the user's repositories
 */
public record WorldAuthorization(
        String name,
        String provider,
        String host,
        String home,
        String user,
        String avatarUrl,
        String tokenType,
        Instant created,
        Instant updated,
        Status status) {

    /** The state of an authorization's token. */
    public enum Status {
        /** The token works. */
        USABLE,
        /** The token has expired. */
        EXPIRED,
        /** The provider rejects the token. */
        UNAUTHENTICATED
    }
}
