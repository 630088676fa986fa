package io.github.forgeport.http.callback;

import java.util.concurrent.ThreadFactory;

/** A factory of daemon threads that have the given name and inherit no context from the thread that creates them. */
public record DaemonThreadFactory(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }
}
