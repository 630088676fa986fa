package io.github.forgeport.http.endpoint;

/** Whether an operation may be sent again when it is not known whether the host executed it. */
public enum Repetition {
    /** It changes nothing. */
    READ,
    /** Doing it twice leaves the same state as doing it once, and harms nobody. */
    REPEATABLE,
    /** It must not happen twice. */
    ONCE
}
