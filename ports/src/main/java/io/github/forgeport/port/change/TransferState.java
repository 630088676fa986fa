package io.github.forgeport.port.change;

/** The state of a transfer that a host accepted. */
public enum TransferState {
    /** The repository is in its new namespace. */
    DONE,
    /** The host will move the repository later, or waits for somebody's consent. */
    PENDING
}
