package io.github.forgeport.http;

import java.time.Duration;

/** A moment of the monotonic clock by which something must be done; jumps of the wall clock do not touch it. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** This one, or a moment from now if that is sooner. */
    Deadline orIn(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return other - nanos < 0 ? new Deadline(other) : this;
    }

    long left() {
        return nanos - System.nanoTime();
    }

    boolean isOver() {
        return left() <= 0;
    }
}
