package io.github.forgeport.sandbox.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The daemon threads of one sandbox, one for each request; they end with it.
 *
 * <p>The JDK's server reads a request on its thread, and waits for the peer as long as that takes; its own limit is a system
 * property, for all servers of the JVM. So a request that takes too long is interrupted here, which closes its connection, and
 * so is the oldest when there are too many. The threads are no virtual ones, since that server waits in a monitor, which before
 * Java 24 holds the thread beneath.
 */
public final class SandboxThreads implements Executor, AutoCloseable {

    /** How long a request may take from its first byte to the last of its answer. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final int MOST = 256;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), SandboxThreads::daemon);
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, SandboxThreads::daemon);
    /** The oldest first. */
    private final Map<Thread, Interruptible> running = new LinkedHashMap<>();

    public SandboxThreads() {
        deadlines.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "forgeport-sandbox");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable request) {
        Interruptible interruptible = new Interruptible(request);
        Future<?> deadline = interrupt(interruptible, LONGEST);
        pool.execute(() -> {
            enter(interruptible);
            try {
                interruptible.run();
            } finally {
                deadline.cancel(false);
                leave();
            }
        });
    }

    /** Has the request of the calling thread, which is answered, end soon. */
    public void hurry() {
        synchronized (running) {
            interrupt(requireNonNull(running.get(Thread.currentThread())), SOON);
        }
    }

    private Future<?> interrupt(Interruptible request, Duration after) {
        return deadlines.schedule(request::interrupt, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void enter(Interruptible request) {
        synchronized (running) {
            if (running.size() >= MOST) {
                running.values().iterator().next().interrupt();
            }
            running.put(Thread.currentThread(), request);
        }
    }

    private void leave() {
        synchronized (running) {
            running.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        pool.shutdownNow();
        try {
            pool.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
