package io.github.forgeport.port.change;

/** The result of looking at a host for the effect of a write whose outcome was unknown. */
public enum Verification {
    /** The host shows what the write would have left. */
    DONE,
    /** The host does not show it, as of now; a request that is still under way may yet be carried out. */
    NOT_DONE,
    /** What the host shows does not tell whether the write was carried out. */
    UNKNOWABLE
}
