package io.github.forgeport.http.endpoint;

/**
 * The retry safety of an operation: whether its request may be sent again when it is unknown whether the host executed it.
 */
public enum Repetition {
    /** The operation changes nothing at the host, so that it may be sent again. */
    READ,
    /** The operation is idempotent: executing it twice leaves the same state as executing it once. */
    REPEATABLE,
    /** The operation must not be executed twice: its request is sent again only if the host did not execute it. */
    ONCE
}
