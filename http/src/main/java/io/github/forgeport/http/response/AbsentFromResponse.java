package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;

/** Thrown when a valid response lacks the requested resource; {@link Calls} converts it to a {@code NotFound}. */
@SuppressWarnings("serial") // It never leaves a call.
public final class AbsentFromResponse extends RuntimeException {

    private final String advice;

    /** Creates the exception with general advice for the caller. */
    public AbsentFromResponse() {
        this("Check the name, and that the account may see it.");
    }

    /** Creates the exception with the given advice for the caller. */
    AbsentFromResponse(String advice) {
        super("absent", null, false, false);
        this.advice = advice;
    }

    /** Returns the advice for the caller, which ends the failure's message. */
    public String advice() {
        return advice;
    }
}
