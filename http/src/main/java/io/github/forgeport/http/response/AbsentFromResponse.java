package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;

/** Thrown when a valid response lacks the requested resource; {@link Calls} converts it to a {@code NotFound}. */
@SuppressWarnings("serial") // It never leaves a call.
public final class AbsentFromResponse extends RuntimeException {

    private final String advice;

    /** Creates the exception with a general advice. */
    public AbsentFromResponse() {
        this("Check the name, and that the account may see it.");
    }

    /** Creates the exception with a particular advice. */
    AbsentFromResponse(String advice) {
        super("absent", null, false, false);
        this.advice = advice;
    }

    /** Returns the advice to the reader of the failure's message. */
    public String advice() {
        return advice;
    }
}
