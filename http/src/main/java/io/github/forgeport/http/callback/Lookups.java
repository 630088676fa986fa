package io.github.forgeport.http.callback;

import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An executor of blocking lookups, such as name resolution, on a few daemon threads, which limits the wait for each.
 *
 * <p>Callers that look up the same key at the same time share one lookup, so that a name without a result holds one thread;
 * the JDK, too, resolves a name only once at a time.
 */
public final class Lookups<T> implements AutoCloseable {

    static final int MOST_THREADS = 8;

    private static final long THREAD_KEPT_MILLIS = 500;
    private static final long POLL_NANOS = 25_000_000;

    private final String source;
    private final ThreadPoolExecutor threads;
    private final Map<Object, Lookup> pending = new HashMap<>();

    /**
     * Creates an executor of lookups, whose threads start on demand.
     *
     * @param source the name of what is looked up in, for the advice of a failure
     */
    public Lookups(String source, ThreadFactory factory) {
        this.source = source;
        this.threads = new ThreadPoolExecutor(
                MOST_THREADS,
                MOST_THREADS,
                THREAD_KEPT_MILLIS,
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                factory);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Returns the result of a lookup: starts it, or shares the running one of an equal key, and waits.
     *
     * @throws ExecutionException with what the source threw
     */
    public T find(Object key, Callable<T> from, ClosingSignal session, Deadline until) throws ExecutionException {
        Lookup lookup = joinOrStart(key, from);
        try {
            return await(lookup, session, until);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw NoResponse.interrupted();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            throw thrown;
        } finally {
            stopWaiting(lookup);
        }
    }

    /** Returns the running lookup of an equal key, or starts one, and counts its waiting caller. */
    private synchronized Lookup joinOrStart(Object key, Callable<T> from) {
        Lookup lookup = pending.get(key);
        if (lookup == null || lookup.isDone()) {
            lookup = new Lookup(key, from);
            start(lookup);
            pending.put(key, lookup);
        }
        lookup.waiting++;
        return lookup;
    }

    private void start(Lookup lookup) {
        try {
            threads.execute(lookup);
        } catch (RejectedExecutionException closed) {
            throw NoResponse.closed();
        } catch (RuntimeException | OutOfMemoryError noThreadLeft) {
            // The pool tries to start another thread even if one is idle.
            if (threads.getActiveCount() >= threads.getPoolSize()
                    || !threads.getQueue().offer(lookup)) {
                throw NoResponse.unavailable(Reason.SATURATED, null);
            }
        }
    }

    /** Waits for the result of a lookup, in short steps to detect a closed session. */
    private T await(Lookup lookup, ClosingSignal session, Deadline until)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return lookup.get(Math.min(until.nanosLeft(), POLL_NANOS), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                if (session.isClosed()) {
                    throw NoResponse.closed();
                }
                if (until.isOver()) {
                    throw NoResponse.lookupTimedOut(source);
                }
            }
        }
    }

    /** Counts a caller as no longer waiting; cancels a lookup that nobody waits for, unless it has started. */
    private synchronized void stopWaiting(Lookup lookup) {
        lookup.waiting--;
        if (lookup.waiting == 0 && !lookup.isDone() && threads.remove(lookup)) {
            lookup.cancel(false);
        }
    }

    private synchronized void removeFinished(Lookup lookup) {
        pending.remove(lookup.key, lookup);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A lookup that is running or waits for a thread, and the number of callers that wait for it. */
    private final class Lookup extends FutureTask<T> {

        private final Object key;
        private int waiting;

        Lookup(Object key, Callable<T> from) {
            super(from);
            this.key = key;
        }

        @Override
        protected void done() {
            removeFinished(this);
        }
    }
}
