package io.github.forgeport.sandbox.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * A factory of JDK HTTP servers with TCP_NODELAY, without which each response on a reused connection takes 40 ms.
 *
 * <p>The JDK offers it only as a system property, read once, when a JVM makes its first HTTP server. It is set for that
 * moment alone, and an application's own choice wins.
 */
public final class NoDelayServerFactory {

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    /** The length of the accept queue; the system's default of 50 drops connections when many come at once. */
    private static final int BACKLOG = 1024;

    private NoDelayServerFactory() {}

    /** Creates an HTTP server bound to an address, not yet started. */
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
