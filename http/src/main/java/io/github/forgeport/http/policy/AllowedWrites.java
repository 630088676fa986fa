package io.github.forgeport.http.policy;

import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Rejected;

/** The kinds of writes that a session allows; any other write is rejected before anything is sent. */
public enum AllowedWrites {
    /** No write is allowed: the session is read-only. */
    NONE("The session is read-only; open one whose HttpPolicy is not withReadOnly()."),
    /** Writes that create or change something are allowed, but none that deletes or moves it. */
    NON_DESTRUCTIVE("Deletions and transfers are off; open the session with HttpPolicy.withDestructiveAllowed()."),
    /** All operations are allowed. */
    ALL("All operations are allowed.");

    private final String advice;

    AllowedWrites(String advice) {
        this.advice = advice;
    }

    /** Whether a session allows an operation of a kind. */
    public boolean allows(Operation.Kind kind) {
        return switch (this) {
            case NONE -> kind == Operation.Kind.READ;
            case NON_DESTRUCTIVE -> kind != Operation.Kind.DESTRUCTIVE;
            case ALL -> true;
        };
    }

    /** Returns the exception for a call that is not allowed; its message names the switch of the policy. */
    public Rejected refusal(FailedCall call) {
        return new Rejected(call, advice);
    }
}
