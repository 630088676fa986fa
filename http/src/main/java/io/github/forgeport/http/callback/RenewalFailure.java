package io.github.forgeport.http.callback;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a credential could not be renewed; the message does not say why, since the reason may contain the credential.
 */
@SuppressWarnings("serial") // It never leaves a call.
public final class RenewalFailure extends RuntimeException {

    private final transient CallersCode.@Nullable Fault fault;

    /** Creates the exception from the fault of the credential's source; null if the wait for it ended early. */
    public RenewalFailure(CallersCode.@Nullable Fault why) {
        super("not renewed", null, false, false);
        this.fault = why;
    }

    /** Returns the fault of the credential's source; null if the wait for it ended early. */
    public CallersCode.@Nullable Fault fault() {
        return fault;
    }
}
