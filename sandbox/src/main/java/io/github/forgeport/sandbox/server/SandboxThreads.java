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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread pool of one sandbox: a daemon thread for each request, which is interrupted when it takes too long.
 *
 * <p>The JDK's server reads a request on its thread, and waits for the peer as long as that takes; its own limit is a system
 * property, for all servers of the JVM. So a request that takes too long is interrupted here, which closes its connection,
 * and so is the oldest when there are too many. The threads are no virtual ones, since that server waits in a monitor, which
 * before Java 24 holds the thread beneath.
 */
public final class SandboxThreads implements Executor, AutoCloseable {

    /** The time that a peer may take to send a request, and then to receive the response. */
    public static final Duration MAX_DURATION = Duration.ofSeconds(5);

    private static final Duration SHORTENED = Duration.ofSeconds(1);

    private static final int MAX_RUNNING = 256;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), SandboxThreads::newDaemon);
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, SandboxThreads::newDaemon);
    /** The running requests by their threads, the oldest first. */
    private final Map<Thread, RunningRequest> running = new LinkedHashMap<>();

    private record RunningRequest(InterruptibleTask task, Future<?> deadline) {}

    /** Creates a pool without threads; each starts with a request. */
    public SandboxThreads() {
        deadlines.setRemoveOnCancelPolicy(true);
    }

    private static Thread newDaemon(Runnable task) {
        Thread thread = new Thread(task, "forgeport-sandbox");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable request) {
        InterruptibleTask interruptible = new InterruptibleTask(request);
        Future<?> deadline = scheduleInterrupt(interruptible, MAX_DURATION);
        pool.execute(() -> {
            addRunning(new RunningRequest(interruptible, deadline));
            try {
                interruptible.run();
            } finally {
                removeRunning();
            }
        });
    }

    /**
     * Runs the sandbox's own part of the calling thread's request, which has no deadline: on a busy machine it may take long, for
     * which the peer is not to blame. Behind it a new deadline begins.
     */
    public <T> T withoutDeadline(Supplier<T> part) {
        setDeadline(null);
        try {
            return part.get();
        } finally {
            setDeadline(MAX_DURATION);
        }
    }

    /** Shortens the deadline of the request of the calling thread to one second from now. */
    public void shortenDeadline() {
        setDeadline(SHORTENED);
    }

    /** Replaces the deadline of the request of the calling thread; null for none. */
    private void setDeadline(@Nullable Duration after) {
        synchronized (running) {
            RunningRequest request = requireNonNull(running.get(Thread.currentThread()));
            request.deadline().cancel(false);
            if (after != null) {
                running.put(
                        Thread.currentThread(),
                        new RunningRequest(request.task(), scheduleInterrupt(request.task(), after)));
            }
        }
    }

    /** Schedules the interruption of a request after some time. */
    private Future<?> scheduleInterrupt(InterruptibleTask request, Duration after) {
        return deadlines.schedule(request::interrupt, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Records a request as running, and interrupts the oldest one if there are too many. */
    private void addRunning(RunningRequest request) {
        synchronized (running) {
            if (running.size() >= MAX_RUNNING) {
                running.values().iterator().next().task().interrupt();
            }
            running.put(Thread.currentThread(), request);
        }
    }

    private void removeRunning() {
        synchronized (running) {
            requireNonNull(running.remove(Thread.currentThread())).deadline().cancel(false);
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
