package io.github.forgeport.http.callback;

import java.util.function.LongSupplier;

/** A counter of elapsed nanoseconds that reads the caller's counter, and continues with the JVM's if that one fails. */
public final class NanosecondCounter implements LongSupplier {

    private final LongSupplier counter;
    private long aheadOfJvm;

    public NanosecondCounter(LongSupplier counter) {
        this.counter = counter;
    }

    @Override
    public synchronized long getAsLong() {
        try {
            long now = CallersCode.callIsolated(counter::getAsLong);
            aheadOfJvm = now - System.nanoTime();
            return now;
        } catch (CallersCode.Fault broken) {
            return System.nanoTime() + aheadOfJvm;
        }
    }
}
