package io.github.forgeport.http.callback;

import java.util.function.LongSupplier;

/** Counts nanoseconds as a counter of the caller's does; where that fails, it goes on at the pace of the JVM's. */
public final class ElapsedTime implements LongSupplier {

    private final LongSupplier counter;
    private long ahead;

    public ElapsedTime(LongSupplier counter) {
        this.counter = counter;
    }

    @Override
    public synchronized long getAsLong() {
        try {
            long now = CallersCode.callApart(counter::getAsLong);
            ahead = now - System.nanoTime();
            return now;
        } catch (CallersCode.Fault broken) {
            return System.nanoTime() + ahead;
        }
    }
}
