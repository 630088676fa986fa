package io.github.forgeport.http;

import io.github.forgeport.port.GitHostException.TimedOut.Phase;
import io.github.forgeport.port.GitHostException.Unavailable;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The connections to one host: at most so many, used again while they are good, the youngest first. */
final class Connections implements AutoCloseable {

    private static final long WHILE_NANOS = 25_000_000;

    private final Dialer dialer;
    private final Duration acquire;
    private final long idleNanos;
    private final int most;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<Connection> unused = new ConcurrentLinkedDeque<>();
    private final Watchdog watchdog;
    private volatile boolean closed;

    Connections(String name, Dialer dialer, Limits limits) {
        this.dialer = dialer;
        this.acquire = limits.acquire();
        this.idleNanos = limits.idle().toNanos();
        this.most = limits.connections();
        this.permits = new Semaphore(most);
        this.watchdog = new Watchdog("forgeport-" + name, this::dropIdle);
    }

    /** Lends a connection that is open and has nothing of another exchange on it, to who has a permit. */
    Connection lend(HttpSession to, Deadline call) {
        Connection lent = usable(to, call);
        if (to.isClosed()) {
            // Too late for the closing to have found it lent.
            discard(lent);
            throw WireFailure.closed();
        }
        return lent;
    }

    private Connection usable(HttpSession to, Deadline call) {
        for (Connection used = unused.pollFirst(); used != null; used = unused.pollFirst()) {
            if (!used.isIdleFor(idleNanos) && !used.isUnusable()) {
                used.lend(to);
                return used;
            }
            discard(used);
        }
        return dialer.dial(to, call, watchdog);
    }

    void givePermitBack() {
        permits.release();
    }

    /** Waits for its turn to have one of the connections. */
    void takePermit(HttpSession session, Deadline call) {
        Deadline turn = call.orIn(acquire);
        boolean taken = permits.tryAcquire();
        while (!taken && !session.isClosed()) {
            if (turn.isOver()) {
                throw call.isOver()
                        ? WireFailure.timedOut(Phase.BEFORE_SEND)
                        : WireFailure.unavailable(Unavailable.Reason.SATURATED, null);
            }
            taken = isTurn(turn);
        }
        if (!taken) {
            throw WireFailure.closed();
        }
    }

    /** Waits for a while only, since a session may close while its siblings keep the connections. */
    private boolean isTurn(Deadline turn) {
        try {
            return permits.tryAcquire(Math.min(turn.left(), WHILE_NANOS), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw WireFailure.interrupted();
        }
    }

    /** Takes back a connection whose last exchange is over to the last byte. */
    void takeBack(Connection connection) {
        connection.disarm();
        connection.lend(null);
        unused.addFirst(connection);
        if (closed) {
            dropAll();
        }
    }

    /** Takes back a connection that is not to be used again. */
    void takeBackBroken(Connection connection) {
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
    void abandon(HttpSession session) {
        watchdog.watched().filter(connection -> connection.isLentTo(session)).forEach(Connection::abort);
    }

    @Override
    public void close() {
        closed = true;
        permits.release(most);
        dropAll();
        watchdog.close();
    }
}
