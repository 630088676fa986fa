package io.github.forgeport.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.PromptServer;
import io.github.forgeport.sandbox.server.SandboxThreads;
import io.github.forgeport.sandbox.server.VendorHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Both vendors on one loopback port, until closed, and the IAM that gives one of them its tokens.
 *
 * <p>They accept the {@link SandboxAccounts}, as a token or by a verified signature, and answer with the
 * {@linkplain PinnedPayload pinned payloads}. All they remember is which nonces were used, so one sandbox serves any
 * number of tests at once.
 *
 * <p>A request that is not whole within five seconds ends its connection, a body above 1 MiB is answered by 413, and what no
 * client would send, such as a target of another host, by 400, in plain words.
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
     * Starts on a free port, with the vendors living by this clock: it decides which signatures and tokens are too old.
     *
     * <p>The answers' {@code Date} header is not of this clock: the JDK's server sets it from the system's, and lets
     * nobody replace it.
     *
     * @throws UncheckedIOException if no port can be had
     */
    public static Sandbox start(Clock clock) {
        return start(0, clock);
    }

    /**
     * Starts on this port; 0 means a free one.
     *
     * @throws UncheckedIOException if the port is taken or not allowed
     */
    public static Sandbox start(int port) {
        return start(port, Clock.systemUTC());
    }

    private static Sandbox start(int port, Clock clock) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
            HttpServer server = PromptServer.create(address);
            SandboxThreads threads = new SandboxThreads();
            server.setExecutor(threads);
            server.createContext("/", new VendorHandler(new OneAddress(clock), threads::hurry));
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
