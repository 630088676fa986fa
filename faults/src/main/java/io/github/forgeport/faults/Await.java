package io.github.forgeport.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until a condition holds that another thread brings about. */
public final class Await {

    private Await() {}

    public static void until(BooleanSupplier reached, Duration atMost, Supplier<String> found) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(found.get() + " after " + atMost);
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted, with " + found.get(), e);
            }
        }
    }
}
