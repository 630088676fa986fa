package io.github.forgeport.sandbox.world;

/** The visibility of a namespace or repository in the world, from private to public. */
public enum WorldVisibility {
    /** Its members. */
    PRIVATE,
    /** Everybody who has an account. */
    INTERNAL,
    /** Everybody; it is cloned without an account. */
    PUBLIC
}
