package io.github.forgeport.http;

import java.util.concurrent.ThreadFactory;

/** Makes threads of one name that keep no JVM from ending. */
record DaemonThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
