package io.github.forgeport.http.callback;

import java.time.Duration;

/** A moment of the monotonic clock by which something must be done, unaffected by changes of the wall clock. */
public record Deadline(long nanos) {

    /** Creates a deadline a duration from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns this deadline, or one a duration from now if that is earlier. */
    public Deadline orSooner(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return other - nanos < 0 ? new Deadline(other) : this;
    }

    /** Returns the deadline of the first of several equal parts of the time that is left. */
    public Deadline forPart(int parts) {
        return parts == 1 ? this : new Deadline(System.nanoTime() + nanosLeft() / parts);
    }

    /** Returns the nanoseconds left; negative once the deadline has passed. */
    public long nanosLeft() {
        return nanos - System.nanoTime();
    }

    /** Whether the deadline has passed. */
    public boolean isOver() {
        return nanosLeft() <= 0;
    }
}
