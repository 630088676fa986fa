package io.github.forgeport.port.change;

/** The result of looking at a host for the effect of a write whose outcome was unknown. */
public enum Verification {
    /** The write was carried out, since the host shows its effect. */
    DONE,
    /** The write was not carried out so far; a request that is still under way may yet be. */
    NOT_DONE,
    /** It cannot be seen at the host whether the write was carried out. */
    UNKNOWABLE
}
