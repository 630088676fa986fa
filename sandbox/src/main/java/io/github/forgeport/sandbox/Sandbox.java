package io.github.forgeport.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Both vendors on one loopback port, until closed.
 *
 * <p>They accept the {@link SandboxAccounts}, answer with the {@linkplain PinnedPayload pinned payloads}, and hold no
 * state, so one sandbox serves any number of tests at once.
 */
public final class Sandbox implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final SandboxThreads threads;
    private final URI url;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Sandbox(HttpServer server, SandboxThreads threads) {
        this.server = server;
        this.threads = threads;
        this.url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Starts on a free port.
     *
     * @throws UncheckedIOException if no port can be had
     */
    public static Sandbox start() {
        return start(0);
    }

    /**
     * Starts on this port; 0 means a free one.
     *
     * @throws UncheckedIOException if the port is taken or not allowed
     */
    public static Sandbox start(int port) {
        VendorHandler handler = new VendorHandler();
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
            HttpServer server = PromptServer.create(address);
            SandboxThreads threads = new SandboxThreads();
            server.setExecutor(threads);
            server.createContext("/", handler);
            // The server's own thread is a daemon only if the thread that starts it is one.
            CompletableFuture.runAsync(server::start, threads).join();
            return new Sandbox(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
        }
    }

    /** Returns the address below which both vendors answer; their paths never clash. */
    public URI url() {
        return url;
    }

    /** Stops answering and frees the port; twice is harmless. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(0);
            threads.close();
        }
    }
}
