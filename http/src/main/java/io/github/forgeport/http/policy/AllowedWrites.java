package io.github.forgeport.http.policy;

import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Rejected;

/** The operations that a session allows beside those that read; others are rejected before anything is sent. */
public enum AllowedWrites {
    /** None: the session is read-only. */
    NONE("The session is read-only; open one whose HttpPolicy is not withReadOnly()."),
    /** Those that create or change something; none that deletes or moves it. */
    NON_DESTRUCTIVE("Deletions and transfers are off; open the session with HttpPolicy.withDestructiveAllowed()."),
    /** All. */
    ALL("");

    private final String advice;

    AllowedWrites(String advice) {
        this.advice = advice;
    }

    /**
     * Checks that a session allows an operation of a kind.
     *
     * @param call the description of the call, for the exception
     * @throws Rejected if it does not; the message names the policy's switch
     */
    public void require(Operation.Kind kind, FailedCall call) {
        boolean allowed = switch (this) {
            case NONE -> kind == Operation.Kind.READ;
            case NON_DESTRUCTIVE -> kind != Operation.Kind.DESTRUCTIVE;
            case ALL -> true;
        };
        if (!allowed) {
            throw new Rejected(call, advice);
        }
    }
}
