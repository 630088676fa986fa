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

    /** Whether its token still works. */
    public enum Status {
        /** It does. */
        USABLE,
        /** It has expired. */
        EXPIRED,
        /** The provider does not take it. */
        UNAUTHENTICATED
    }
}
