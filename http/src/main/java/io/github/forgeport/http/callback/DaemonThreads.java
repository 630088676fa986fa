package io.github.forgeport.http.callback;

import java.util.concurrent.ThreadFactory;

/** Makes threads of one name that keep no JVM from ending, and keep nothing of whoever had them made. */
public record DaemonThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }
}
