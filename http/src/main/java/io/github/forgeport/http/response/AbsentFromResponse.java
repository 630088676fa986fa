package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;

/** Thrown when a valid response lacks what was requested; {@link Calls} turns it into a {@code NotFound}. */
@SuppressWarnings("serial") // It never leaves a call.
public final class AbsentFromResponse extends RuntimeException {

    private final String advice;

    /** Creates the exception with a general advice; the call names what was asked for. */
    public AbsentFromResponse() {
        this("Check the name, and that the account may see it.");
    }

    /** Creates the exception with its own advice. */
    AbsentFromResponse(String advice) {
        super("absent", null, false, false);
        this.advice = advice;
    }

    /** Returns the advice for the message of the failure. */
    public String advice() {
        return advice;
    }
}
