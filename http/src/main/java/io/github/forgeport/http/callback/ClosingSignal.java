package io.github.forgeport.http.callback;

import java.util.concurrent.CountDownLatch;

/** The signal that a session has closed, which its waiting calls check. */
public final class ClosingSignal {

    private final CountDownLatch open = new CountDownLatch(1);

    /** Signals that the session has closed; returns false if it was signalled before. */
    public synchronized boolean signal() {
        boolean first = !isClosed();
        open.countDown();
        return first;
    }

    /** Whether the session has closed. */
    public boolean isClosed() {
        return open.getCount() == 0;
    }

    /** Returns the latch that is counted down to zero when the session closes. */
    public CountDownLatch latch() {
        return open;
    }
}
