package io.github.forgeport.http.callback;

import java.util.concurrent.CountDownLatch;

/** The signal that a session has closed, checked by everything that waits on behalf of its calls. */
public final class ClosingSignal {

    private final CountDownLatch open = new CountDownLatch(1);

    /** Gives the signal; returns whether it is the first time. */
    public synchronized boolean give() {
        boolean first = !isClosed();
        open.countDown();
        return first;
    }

    public boolean isClosed() {
        return open.getCount() == 0;
    }

    /** Is counted down to zero when the session closes. */
    public CountDownLatch latch() {
        return open;
    }
}
