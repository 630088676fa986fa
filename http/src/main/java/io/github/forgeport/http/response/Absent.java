package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;

/** The exception that a valid response lacks what was asked for; {@link Calls} turns it into a {@code NotFound}. */
@SuppressWarnings("serial") // It never leaves a call.
public final class Absent extends RuntimeException {

    private final String advice;

    /** Tells no more: what was asked for stands in the call. */
    public Absent() {
        this("Check the name, and that the account may see it.");
    }

    /** Tells what to do about it. */
    Absent(String advice) {
        super("absent", null, false, false);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
