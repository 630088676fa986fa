package io.github.forgeport.sandbox.world;

/** Who sees a namespace or a repository, from the fewest to the most. */
public enum WorldVisibility {
    /** Its members. */
    PRIVATE,
    /** Everybody who has an account. */
    INTERNAL,
    /** Everybody; it is cloned without an account. */
    PUBLIC
}
