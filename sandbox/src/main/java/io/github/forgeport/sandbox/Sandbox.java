package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.Listener;
import io.github.forgeport.sandbox.server.SandboxThreads;
import io.github.forgeport.sandbox.server.SandboxVendor;
import io.github.forgeport.sandbox.server.VendorHandler;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The vendors, each on a loopback port of its own, until closed; IAM, which gives ServiceStage its tokens, is below
 * {@code /v3} of ServiceStage's.
 *
 * <p>They accept the {@link SandboxAccounts}, as a token or by a verified signature, and answer with the
 * {@linkplain PinnedPayload pinned payloads}. All they remember is which nonces were used, so one sandbox serves any
 * number of tests at once.
 *
 * <p>A request that is not whole within five seconds ends its connection, a body above 1 MiB is answered by 413, and what no
 * client would send, such as a target of another host, by 400, in plain words.
 */
public final class Sandbox implements AutoCloseable {

    private final SandboxThreads threads = new SandboxThreads();
    private final Map<String, Listener> listeners = new LinkedHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Sandbox() {}

    /**
     * Starts on free ports.
     *
     * @throws UncheckedIOException if no port can be had
     */
    public static Sandbox start() {
        return start(0);
    }

    /**
     * Starts on free ports, with the vendors living by this clock: it decides which signatures and tokens are too old.
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
     * Starts with the first of the {@link #vendors()} on this port, and each of the others on the port after the one before
     * it; 0 means free ports.
     *
     * @throws UncheckedIOException if one of the ports is taken or not allowed
     */
    public static Sandbox start(int port) {
        return start(port, Clock.systemUTC());
    }

    private static Sandbox start(int port, Clock clock) {
        Sandbox sandbox = new Sandbox();
        try {
            sandbox.listen(port);
            Vendors.ALL.forEach(vendor -> sandbox.play(vendor, clock));
            return sandbox;
        } catch (RuntimeException failure) {
            sandbox.close();
            throw failure;
        }
    }

    /** All ports are taken before any is answered at. */
    private void listen(int port) {
        int next = port;
        for (String vendor : vendors()) {
            listeners.put(vendor, Listener.bind(next));
            next = port == 0 ? 0 : next + 1;
        }
    }

    private void play(SandboxVendor vendor, Clock clock) {
        listener(vendor.name()).start(new VendorHandler(vendor.open(clock), threads::hurry), threads);
    }

    /** Returns the names of the vendors, in the order of their ports. */
    public static List<String> vendors() {
        return Vendors.ALL.stream().map(SandboxVendor::name).toList();
    }

    /**
     * Returns the address of a vendor, such as {@code codeup}.
     *
     * @throws IllegalArgumentException if the sandbox plays no such vendor
     */
    public URI url(String vendor) {
        return listener(vendor).url();
    }

    private Listener listener(String vendor) {
        Listener listener = listeners.get(vendor);
        if (listener == null) {
            throw new IllegalArgumentException("the sandbox plays no such vendor; it plays " + vendors());
        }
        return listener;
    }

    /** Stops answering and frees the ports; twice is harmless. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            listeners.values().forEach(Listener::close);
            threads.close();
        }
    }
}
