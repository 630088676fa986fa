package io.github.forgeport.http.callback;

import java.time.Duration;

/** A moment of the monotonic clock by which something must be done, unaffected by changes of the wall clock. */
public record Deadline(long nanos) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** This one, or a moment from now if that is sooner. */
    public Deadline orIn(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return other - nanos < 0 ? new Deadline(other) : this;
    }

    /** The end of the first of so many equal parts of the time that is left. */
    public Deadline ofPart(int parts) {
        return parts == 1 ? this : new Deadline(System.nanoTime() + left() / parts);
    }

    public long left() {
        return nanos - System.nanoTime();
    }

    public boolean isOver() {
        return left() <= 0;
    }
}
