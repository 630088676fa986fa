package io.github.forgeport.http.wire;

import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.Limits;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadFactory;

/** The connection pool of one host: limited in number, the most recently used first. */
public final class Connections implements AutoCloseable {

    private final Dialer dialer;
    private final long idleNanos;
    private final Permits permits;
    private final ConcurrentLinkedDeque<Connection> unused = new ConcurrentLinkedDeque<>();
    private final Watchdog watchdog;
    private volatile boolean closed;

    /** Opens none yet; the threads are for the watchdog. */
    public Connections(ThreadFactory threads, Dialer dialer, Limits limits) {
        this.dialer = dialer;
        this.idleNanos = limits.idle().toNanos();
        this.permits = new Permits(limits.connections(), limits.acquire());
        this.watchdog = new Watchdog(threads, this::dropIdle);
    }

    /** Lends a connection that is open and has nothing of another exchange on it, to who has a permit. */
    public Connection lend(Attempt to) {
        Connection lent = usable(to);
        if (to.session().isClosed()) {
            // Too late for the closing to have found it lent.
            discard(lent);
            throw NoResponse.closed();
        }
        return lent;
    }

    private Connection usable(Attempt to) {
        for (Connection used = unused.pollFirst(); used != null; used = unused.pollFirst()) {
            boolean good = false;
            try {
                watchdog.requireRunning();
                if (!used.isIdleFor(idleNanos) && !used.isUnusable(to.call())) {
                    used.lend(to.session());
                    to.over(used.proxy());
                    to.dialled(used.address());
                    good = true;
                    return used;
                }
            } finally {
                if (!good) {
                    discard(used);
                }
            }
        }
        return dialer.dial(to, watchdog);
    }

    /** Who lends has one of these. */
    public Permits permits() {
        return permits;
    }

    /** Takes back a connection whose last exchange is over to the last byte. */
    public void takeBack(Connection connection) {
        connection.disarm();
        connection.lend(null);
        boolean kept = false;
        try {
            unused.addFirst(connection);
            kept = true;
        } finally {
            if (!kept) {
                discard(connection);
            }
        }
        if (closed) {
            dropAll();
        }
    }

    /** Takes back a connection that is not to be used again. */
    public void takeBackBroken(Connection connection) {
        connection.disarm();
        discard(connection);
    }

    private void discard(Connection connection) {
        watchdog.forget(connection);
        connection.abort();
    }

    private void dropIdle() {
        Connection oldest = unused.peekLast();
        if (oldest != null && oldest.isIdleFor(idleNanos) && unused.removeLastOccurrence(oldest)) {
            discard(oldest);
        }
    }

    private void dropAll() {
        for (Connection used = unused.pollFirst(); used != null; used = unused.pollFirst()) {
            discard(used);
        }
    }

    /** Breaks off the exchanges of one session. */
    public void abandon(ClosingSignal session) {
        permits.dismiss(session);
        watchdog.abort(connection -> connection.isLentTo(session));
    }

    @Override
    public void close() {
        closed = true;
        dropAll();
        watchdog.close();
        dialer.close();
    }
}
