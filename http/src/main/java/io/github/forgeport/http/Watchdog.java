package io.github.forgeport.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose deadline has passed.
 *
 * <p>It looks at all of them every few milliseconds while there are any, which costs a call two writes of a field; a timer
 * per call would cost it the waking of a thread.
 */
final class Watchdog implements AutoCloseable {

    private static final long TICK_NANOS = 15_000_000;

    private final String name;
    private final Runnable idle;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private volatile boolean closed;

    /** Runs a chore now and then, too. */
    Watchdog(String name, Runnable idle) {
        this.name = name;
        this.idle = idle;
    }

    void watch(Connection connection) {
        connections.add(connection);
        synchronized (this) {
            if (thread == null && !closed) {
                thread = new Thread(this::run, name);
                thread.setDaemon(true);
                thread.start();
            }
        }
        if (closed) {
            connection.abort();
        }
    }

    Stream<Connection> watched() {
        return connections.stream();
    }

    void forget(Connection connection) {
        connections.remove(connection);
    }

    private void run() {
        while (!closed && !isDone()) {
            long now = System.nanoTime();
            connections.forEach(connection -> connection.expireAt(now));
            idle.run();
            LockSupport.parkNanos(this, TICK_NANOS);
        }
    }

    /** The thread ends with the last connection, so that a session that is dropped unclosed leaves nothing behind. */
    private synchronized boolean isDone() {
        if (!connections.isEmpty()) {
            return false;
        }
        thread = null;
        return true;
    }

    @Override
    public void close() {
        closed = true;
        connections.forEach(Connection::abort);
        synchronized (this) {
            if (thread != null) {
                LockSupport.unpark(thread);
            }
        }
    }
}
