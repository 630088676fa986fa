package io.github.forgeport.sandbox.world;

/** The visibility of a namespace or repository in the simulated data, from private to public. */
public enum WorldVisibility {
    /** Visible to members. */
    PRIVATE,
    /** Visible to everybody who has an account. */
    INTERNAL,
    /** Visible to everybody, and cloned without an account. */
    PUBLIC
}
