package io.github.forgeport.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A gate in a script, at which the server waits until the test opens it. The test can wait until the server has arrived.
 */
public final class ScriptGate {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(5);

    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger arrivals = new AtomicInteger();

    /** Creates a closed gate. */
    public ScriptGate() {}

    /** Returns a step that waits at the gate until the test opens it. */
    public Step waitUntilOpen() {
        return connection -> {
            arrivals.incrementAndGet();
            while (opened.getCount() > 0) {
                connection.pause(POLL_INTERVAL);
            }
        };
    }

    /** Opens the gate for good, for connections that wait at it and for those that arrive later. */
    public void open() {
        opened.countDown();
    }

    /** Returns the number of connections that have arrived at the gate. */
    public int arrivals() {
        return arrivals.get();
    }

    /**
     * Waits until this many connections have arrived at the gate.
     *
     * @throws IllegalStateException if they do not come in time
     */
    public void awaitArrivals(int count, Duration timeout) {
        PollingWait.until(() -> arrivals() >= count, timeout, () -> arrivals() + " of " + count + " arrivals");
    }
}
