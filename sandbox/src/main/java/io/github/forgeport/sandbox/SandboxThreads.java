package io.github.forgeport.sandbox;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The few daemon threads of one sandbox, none of which outlives it. */
final class SandboxThreads implements Executor, AutoCloseable {

    private static final int COUNT = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(COUNT, SandboxThreads::daemon);

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "forgeport-sandbox");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    @Override
    public void close() {
        pool.shutdownNow();
        try {
            pool.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
