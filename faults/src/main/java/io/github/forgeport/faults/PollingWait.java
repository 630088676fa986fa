package io.github.forgeport.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A wait, by polling, until a condition holds that another thread brings about. */
public final class PollingWait {

    private PollingWait() {}

    /**
     * Waits until a condition holds, which is evaluated every millisecond.
     *
     * @param state describes what was reached, for the message of the exception
     * @throws IllegalStateException if the condition does not hold in time, or the thread is interrupted
     */
    public static void until(BooleanSupplier condition, Duration timeout, Supplier<String> state) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(state.get() + " after " + timeout);
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted, with " + state.get(), e);
            }
        }
    }
}
