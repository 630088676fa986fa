package io.github.forgeport.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The executor of a server, which runs each connection in a daemon thread with a small stack. */
final class ConnectionExecutor implements Executor, AutoCloseable {

    private static final int STACK_SIZE = 256 * 1024;
    private static final long CLOSE_TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final ExecutorService pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), this::newThread);

    /** Creates a daemon thread, which {@link #close} interrupts and waits for. */
    private Thread newThread(Runnable task) {
        threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
        Thread thread = new Thread(null, task, "forgeport-fault-server", STACK_SIZE);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Interrupts the threads and waits for their end, since a pool calls itself terminated while its threads still run. */
    @Override
    public void close() {
        pool.shutdownNow();
        long deadline = System.nanoTime() + CLOSE_TIMEOUT_NANOS;
        try {
            for (Thread thread : threads) {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
