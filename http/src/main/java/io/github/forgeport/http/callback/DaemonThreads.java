package io.github.forgeport.http.callback;

import java.util.concurrent.ThreadFactory;

/** A factory of daemon threads of one name, which keep no reference to whoever created them. */
public record DaemonThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }
}
