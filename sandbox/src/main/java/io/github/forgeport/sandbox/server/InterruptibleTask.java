package io.github.forgeport.sandbox.server;

import org.jspecify.annotations.Nullable;

/** A task that another thread can interrupt while it runs, without affecting the next task on the same thread. */
final class InterruptibleTask implements Runnable {

    private final Runnable task;
    private @Nullable Thread thread;
    private boolean isInterrupted;

    InterruptibleTask(Runnable task) {
        this.task = task;
    }

    @Override
    public void run() {
        begin();
        try {
            task.run();
        } finally {
            end();
        }
    }

    /** Records the running thread, and interrupts it if the task was interrupted before. */
    private synchronized void begin() {
        thread = Thread.currentThread();
        if (isInterrupted) {
            thread.interrupt();
        }
    }

    /** Forgets the thread, and clears an interrupt that came too late. */
    private synchronized void end() {
        thread = null;
        // What came too late for this task is not for the thread's next one.
        Thread.interrupted();
    }

    /** Interrupts the task: now, or when it begins to run; does nothing once it has ended. */
    synchronized void interrupt() {
        isInterrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
