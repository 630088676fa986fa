package io.github.forgeport.http;

import io.github.forgeport.port.FailedCall;
import io.github.forgeport.port.Operation;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A session's way to its host: an endpoint, an identity and a pool of connections, which siblings share. */
public final class HttpSession implements AutoCloseable {

    private final String host;
    private final VendorErrors errors;
    private final Transport transport;
    private final AtomicInteger sharers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HttpSession(String host, VendorErrors errors, Transport transport, AtomicInteger sharers) {
        this.host = host;
        this.errors = errors;
        this.transport = transport;
        this.sharers = sharers;
    }

    /**
     * Opens one; nothing is sent yet.
     *
     * @param host the host's short name, as failures show it
     */
    public static HttpSession open(
            String host, BaseUrl base, Authentication authentication, VendorErrors errors, HttpPolicy policy) {
        return new HttpSession(host, errors, new Transport(base, authentication, policy), new AtomicInteger(1));
    }

    /** Another session over the same connections and with the same identity; they go when the last of them closes. */
    public HttpSession sibling() {
        if (closed.get()) {
            throw new IllegalStateException("the session is closed");
        }
        sharers.incrementAndGet();
        return new HttpSession(host, errors, transport, sharers);
    }

    /** The calls to endpoints that an interface declares with Feign's annotations. */
    public <A> Calls<A> calls(Class<A> api) {
        return new Calls<>(this, new Endpoints<>(api, transport));
    }

    /** A call that fails before anything is sent. */
    public FailedCall notSent(Operation operation) {
        return FailedCall.builder(host, operation).build();
    }

    String host() {
        return host;
    }

    VendorErrors errors() {
        return errors;
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && sharers.decrementAndGet() == 0) {
            transport.close();
        }
    }
}
