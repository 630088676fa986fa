package io.github.forgeport.http.endpoint;

/** Whether an operation may be sent again when it is not known whether the host executed it. */
public enum Repetition {
    /** The operation changes nothing. */
    READ,
    /** Executing it twice leaves the same state as executing it once. */
    REPEATABLE,
    /** The operation must not be executed twice. */
    ONCE
}
