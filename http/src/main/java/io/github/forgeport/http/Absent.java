package io.github.forgeport.http;

/** A good answer does not have what was asked for; {@link Calls} turns it into a {@code NotFound}. */
@SuppressWarnings("serial") // It never leaves a call.
public final class Absent extends RuntimeException {

    /** Tells no more: what was asked for stands in the call. */
    public Absent() {
        super("absent", null, false, false);
    }
}
