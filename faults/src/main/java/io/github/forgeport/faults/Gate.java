package io.github.forgeport.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A gate in a script: the server waits there until the test opens it, and the test can wait until the server has arrived.
 */
public final class Gate {

    private static final Duration LOOK = Duration.ofMillis(5);

    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger arrivals = new AtomicInteger();

    /** Makes a closed one. */
    public Gate() {}

    /** Stops a connection here until the gate is open. */
    public Step pass() {
        return connection -> {
            arrivals.incrementAndGet();
            while (opened.getCount() > 0) {
                connection.pause(LOOK);
            }
        };
    }

    /** Lets all through, those who wait and those who come later. */
    public void open() {
        opened.countDown();
    }

    /** Returns how many connections have come here. */
    public int arrivals() {
        return arrivals.get();
    }

    /**
     * Waits until so many connections have come here.
     *
     * @throws IllegalStateException if they do not come in time
     */
    public void awaitArrivals(int count, Duration atMost) {
        Await.until(() -> arrivals() >= count, atMost, () -> arrivals() + " of " + count + " arrivals");
    }
}
