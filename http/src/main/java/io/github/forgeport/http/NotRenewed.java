package io.github.forgeport.http;

import org.jspecify.annotations.Nullable;

/** The failure to renew a credential. Why is not passed on by the message: it may hold the credential. */
@SuppressWarnings("serial") // It never leaves a call.
final class NotRenewed extends RuntimeException {

    private final transient CallersCode.@Nullable Fault why;

    /** Takes what the source of the credential did; null if whoever waited for it gave up. */
    NotRenewed(CallersCode.@Nullable Fault why) {
        super("not renewed", null, false, false);
        this.why = why;
    }

    CallersCode.@Nullable Fault why() {
        return why;
    }
}
