package io.github.forgeport.http.wire;

import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.Limits;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadFactory;

/** The connection pool of one host, of limited size, which reuses the most recently used connection first. */
public final class ConnectionPool implements AutoCloseable {

    private final Dialer dialer;
    private final long idleNanos;
    private final ConnectionPermits permits;
    private final ConcurrentLinkedDeque<Connection> unused = new ConcurrentLinkedDeque<>();
    private final Watchdog watchdog;
    private volatile boolean closed;

    /** Creates an empty pool of connections; the thread factory is for the watchdog. */
    public ConnectionPool(ThreadFactory threads, Dialer dialer, Limits limits) {
        this.dialer = dialer;
        this.idleNanos = limits.idle().toNanos();
        this.permits = new ConnectionPermits(limits.connections(), limits.acquire());
        this.watchdog = new Watchdog(threads, this::closeIdle);
    }

    /** Returns an idle connection that is still usable, or opens one; the caller must hold a permit. */
    public Connection acquire(Attempt to) {
        Connection lent = reuseOrDial(to);
        if (to.closingSignal().isClosed()) {
            // Too late for the closing to have found it lent.
            discard(lent);
            throw NoResponse.closed();
        }
        return lent;
    }

    private Connection reuseOrDial(Attempt to) {
        for (Connection used = unused.pollFirst(); used != null; used = unused.pollFirst()) {
            boolean good = false;
            try {
                watchdog.requireRunning();
                if (!used.isIdleFor(idleNanos) && !used.isUnusable(to.callDeadline())) {
                    used.assignTo(to.closingSignal());
                    to.setProxy(used.proxy());
                    to.setAddress(used.address());
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

    /** Returns the semaphore whose permit a caller must hold while it uses a connection. */
    public ConnectionPermits permits() {
        return permits;
    }

    /** Returns a connection to the pool, after its response was read to the last byte. */
    public void release(Connection connection) {
        connection.clearDeadline();
        connection.assignTo(null);
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
            closeUnused();
        }
    }

    /** Closes a connection that must not be reused. */
    public void releaseBroken(Connection connection) {
        connection.clearDeadline();
        discard(connection);
    }

    /** Closes a connection, and stops watching its deadline. */
    private void discard(Connection connection) {
        watchdog.unwatch(connection);
        connection.abort();
    }

    /** Closes the connection that has been unused for longest, if that is longer than the limit. */
    private void closeIdle() {
        Connection oldest = unused.peekLast();
        if (oldest != null && oldest.isIdleFor(idleNanos) && unused.removeLastOccurrence(oldest)) {
            discard(oldest);
        }
    }

    /** Closes all unused connections. */
    private void closeUnused() {
        for (Connection used = unused.pollFirst(); used != null; used = unused.pollFirst()) {
            discard(used);
        }
    }

    /** Aborts the running requests of one session, and wakes its threads that wait for a permit. */
    public void abort(ClosingSignal session) {
        permits.wakeWaiters(session);
        watchdog.abort(connection -> connection.isAssignedTo(session));
    }

    @Override
    public void close() {
        closed = true;
        closeUnused();
        watchdog.close();
        dialer.close();
    }
}
