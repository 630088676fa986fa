package io.github.forgeport.sandbox.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * The JDK's HTTP server with TCP_NODELAY, without which each response on a kept connection takes 40 ms.
 *
 * <p>The JDK offers it only as a system property, read once, when a JVM makes its first HTTP server. It is set for that
 * moment alone, and an application's own choice wins.
 */
public final class PromptServer {

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    /** As many connections may wait to be accepted; the system's own choice of 50 drops some when many come at once. */
    private static final int BACKLOG = 1024;

    private PromptServer() {}

    public static synchronized HttpServer create(InetSocketAddress address) throws IOException {
        if (System.getProperty(NO_DELAY) != null) {
            return HttpServer.create(address, BACKLOG);
        }
        System.setProperty(NO_DELAY, "true");
        try {
            return HttpServer.create(address, BACKLOG);
        } finally {
            System.clearProperty(NO_DELAY);
        }
    }
}
