package io.github.forgeport.sandbox.server;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** An HTTP server on a loopback port of its own. */
public final class LoopbackListener implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;

    private boolean isStarted;

    private LoopbackListener(HttpServer server) {
        this.server = server;
    }

    /**
     * Binds a port of 127.0.0.1, without answering yet; 0 means a free port.
     *
     * @throws UncheckedIOException if the port is taken or not allowed
     */
    public static LoopbackListener bind(int port) {
        try {
            return new LoopbackListener(
                    NoDelayServerFactory.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port " + port + " of 127.0.0.1 cannot be used: it is taken or not allowed", e);
        }
    }

    /** Returns the base URL of the server. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Starts to serve requests with this handler, on these threads. */
    public void start(HttpHandler handler, SandboxThreads threads) {
        isStarted = true;
        server.setExecutor(threads);
        server.createContext("/", handler);
        // The server's own thread is a daemon only if the thread that starts it is one.
        CompletableFuture.runAsync(server::start, threads).join();
    }

    /** Stops the server and frees the port. */
    @Override
    public void close() {
        if (!isStarted) {
            // The JDK's server gives up its port on the thread that it is started on.
            server.start();
        }
        server.stop(0);
    }
}
