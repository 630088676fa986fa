package io.github.forgeport.http.callback;

import java.time.Duration;

/** A deadline on the JVM's monotonic clock, so that changes of the wall clock do not move it. */
public record Deadline(long nanos) {

    /** Creates a deadline a duration from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns the earlier of this deadline and one a duration from now. */
    public Deadline orSooner(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return other - nanos < 0 ? new Deadline(other) : this;
    }

    /** Returns the deadline of the first of this many equal parts of the time that is left. */
    public Deadline forPart(int parts) {
        return parts == 1 ? this : new Deadline(System.nanoTime() + nanosLeft() / parts);
    }

    /** Returns the nanoseconds until the deadline; negative once it has passed. */
    public long nanosLeft() {
        return nanos - System.nanoTime();
    }

    /** Whether the deadline has passed. */
    public boolean isOver() {
        return nanosLeft() <= 0;
    }
}
