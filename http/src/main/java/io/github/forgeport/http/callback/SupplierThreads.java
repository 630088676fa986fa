package io.github.forgeport.http.callback;

import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A limited pool of threads that run credential suppliers, each with the context class loader of its caller. */
public final class SupplierThreads implements AutoCloseable {

    private static final long THREAD_KEPT_MILLIS = 500;

    private final ThreadPoolExecutor threads;

    /**
     * The permits for further suppliers. It counts suppliers, not threads, which may need a moment until they can be reused.
     */
    private final Semaphore permits;

    public SupplierThreads(ThreadFactory factory, int most) {
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, THREAD_KEPT_MILLIS, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), factory);
        this.permits = new Semaphore(most);
    }

    /** Starts a supplier on a thread of the pool; throws if too many are running, or no thread can be started. */
    public <T> Future<T> submit(Callable<T> supplier) {
        if (!permits.tryAcquire()) {
            throw NoResponse.unavailable(Unavailable.Reason.SATURATED, null);
        }
        Task<T> task = new Task<>(supplier, Thread.currentThread().getContextClassLoader());
        boolean begun = false;
        try {
            threads.execute(task);
            begun = true;
            return task;
        } catch (RejectedExecutionException closed) {
            throw threads.isShutdown()
                    ? NoResponse.closed()
                    : NoResponse.unavailable(Unavailable.Reason.SATURATED, null);
        } catch (OutOfMemoryError noThreadLeft) {
            throw NoResponse.unavailable(Unavailable.Reason.SATURATED, null);
        } finally {
            if (!begun) {
                task.release();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A running supplier, with its caller's context class loader and one of the pool's permits. */
    private final class Task<T> extends FutureTask<T> {

        private final @Nullable ClassLoader callersLoader;
        private @Nullable ClassLoader threads;
        private boolean running;
        private boolean released;

        Task(Callable<T> supplier, @Nullable ClassLoader callers) {
            super(supplier);
            this.callersLoader = callers;
        }

        @Override
        public void run() {
            Thread thread = Thread.currentThread();
            threads = thread.getContextClassLoader();
            thread.setContextClassLoader(callersLoader);
            running = true;
            try {
                super.run();
            } finally {
                release(); // If it was cancelled before it began.
            }
        }

        /** Sets the result, and releases the permit before that, since the receiver may start another supplier. */
        @Override
        protected void set(T answer) {
            release();
            super.set(answer);
        }

        @Override
        protected void setException(Throwable thrown) {
            release();
            super.setException(thrown);
        }

        /** Releases the permit, at most once, and restores the thread's own context class loader. */
        private void release() {
            if (!released) {
                released = true;
                if (running) {
                    Thread.currentThread().setContextClassLoader(threads);
                }
                permits.release();
            }
        }
    }
}
