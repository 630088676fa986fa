package io.github.forgeport.http.wire;

import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A thread that closes connections whose deadline has passed.
 *
 * <p>It looks at all of them every few milliseconds while there are any, which costs a call two writes of a field; a timer
 * per call would cost it the waking of a thread.
 */
final class Watchdog implements AutoCloseable {

    private static final long TICK_NANOS = 15_000_000;

    private final ThreadFactory threads;
    private final Runnable idleTask;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    /** Creates a watchdog that also runs {@code idle} regularly; its thread starts with the first connection. */
    Watchdog(ThreadFactory threads, Runnable idle) {
        this.threads = threads;
        this.idleTask = idle;
    }

    /** Starts to watch the deadline of a connection. */
    void watch(Connection connection) {
        connections.add(connection);
        requireRunning();
        if (closed) {
            connection.abort();
        }
    }

    /** Starts the watchdog thread if it does not run, since a call would have no deadline. */
    void requireRunning() {
        Thread running = thread;
        if (running == null || !running.isAlive()) {
            start();
        }
    }

    private synchronized void start() {
        Thread running = thread;
        if (closed || (running != null && running.isAlive())) {
            return;
        }
        try {
            Thread started = threads.newThread(this::run);
            started.start();
            thread = started;
        } catch (OutOfMemoryError noThreadLeft) {
            throw NoResponse.unavailable(Reason.SATURATED, null);
        }
    }

    /** Closes the connections that match, whether their deadlines have passed or not. */
    void abort(Predicate<Connection> which) {
        forEach(connection -> {
            if (which.test(connection)) {
                connection.abort();
            }
        });
    }

    /** Stops watching the deadline of a connection. */
    void unwatch(Connection connection) {
        connections.remove(connection);
    }

    /** Closes connections whose deadline has passed, every few milliseconds, until there are none. */
    private void run() {
        while (!closed) {
            try {
                if (canEnd()) {
                    return;
                }
                long now = System.nanoTime();
                forEach(connection -> connection.abortIfPastDeadline(now));
                idleTask.run();
            } catch (Throwable outOfMemory) {
                // Whatever it was, the next calls need their deadlines; what was left undone is due at the next look.
            }
            LockSupport.parkNanos(this, TICK_NANOS);
        }
    }

    /** Runs an action on each connection; an exception does not skip the others. */
    private void forEach(Consumer<Connection> closing) {
        connections.forEach(connection -> {
            try {
                closing.accept(connection);
            } catch (Throwable outOfMemory) {
                // It is still open; if it is due, it is looked at again.
            }
        });
    }

    /**
     * Whether the watchdog thread can end, since no connection is left; a session that is dropped unclosed leaves no thread.
     *
     * <p>It clears the field before the last check, so that whoever watches a connection after that starts another thread.
     */
    private synchronized boolean canEnd() {
        if (!connections.isEmpty()) {
            return false;
        }
        thread = null;
        if (connections.isEmpty()) {
            return true;
        }
        thread = Thread.currentThread();
        return false;
    }

    @Override
    public void close() {
        closed = true;
        abort(connection -> true);
        LockSupport.unpark(thread);
    }
}
