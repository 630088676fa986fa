package io.github.forgeport.http.callback;

import org.jspecify.annotations.Nullable;

/** Thrown when a credential could not be renewed. Why is not passed on by the message: it may hold the credential. */
@SuppressWarnings("serial") // It never leaves a call.
public final class RenewalFailure extends RuntimeException {

    private final transient CallersCode.@Nullable Fault fault;

    /** Creates the exception from the source's fault; null if the wait for it ended early. */
    public RenewalFailure(CallersCode.@Nullable Fault why) {
        super("not renewed", null, false, false);
        this.fault = why;
    }

    /** Returns the source's fault; null if the wait for it ended early. */
    public CallersCode.@Nullable Fault fault() {
        return fault;
    }
}
