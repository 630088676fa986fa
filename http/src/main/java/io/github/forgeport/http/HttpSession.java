package io.github.forgeport.http;

import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.FailedCall;
import io.github.forgeport.port.Operation;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A session's way to its host: an endpoint, an identity and a pool of connections, which siblings share. */
public final class HttpSession implements AutoCloseable {

    /** What siblings share. */
    private record Shared(
            String host,
            HttpPolicy policy,
            VendorErrors errors,
            Failures failures,
            Pauses pauses,
            Quota quota,
            Transport transport,
            AtomicInteger sharers) {}

    // Transient, since a serialiser of fields shall find nothing of what was sent.
    private final transient Shared shared;

    private final CountDownLatch closing = new CountDownLatch(1);

    private HttpSession(Shared shared) {
        this.shared = shared;
    }

    /**
     * Opens one; nothing is sent yet.
     *
     * @param host the host's short name, as failures show it
     * @throws IllegalStateException if the application brings a Jackson that is too old
     * @throws IllegalArgumentException if parts of the policy contradict each other; both are named
     */
    public static HttpSession open(
            String host, BaseUrl base, Authentication authentication, VendorErrors errors, HttpPolicy policy) {
        policy.requireConsistent();
        JacksonVersions.require();
        return new HttpSession(new Shared(
                host,
                policy,
                errors,
                new Failures(errors),
                new Pauses(policy.retries(), policy.timing().randomness()),
                new Quota(policy.retries().quota()),
                new Transport(host, base, GuardedAuthentication.of(authentication), policy),
                new AtomicInteger(1)));
    }

    /**
     * Opens another session over the same connections and with the same identity; they go when the last of them closes.
     *
     * @throws IllegalStateException if this session is closed
     */
    public HttpSession sibling() {
        if (isClosed()) {
            throw new IllegalStateException("the session is closed");
        }
        shared.sharers.incrementAndGet();
        return new HttpSession(shared);
    }

    /** The calls to endpoints that an interface declares with Feign's annotations. */
    public <A> Calls<A> calls(Class<A> api) {
        return new Calls<>(this, new Endpoints<>(api, shared.transport)::boundTo);
    }

    /** The calls of requests that the caller makes up, where a status of success is one. */
    public RawCalls rawCalls() {
        return new RawCalls(this, null);
    }

    /**
     * The same where a refusal can hide in a success.
     *
     * @param judge reads the fields of the JSON object that each body is, those that are an object or array as an empty text, and
     *     throws {@link Refused}
     */
    public RawCalls rawCalls(Consumer<Map<String, String>> judge) {
        return new RawCalls(this, judge);
    }

    /** A call that fails before anything is sent. */
    public FailedCall notSent(Operation operation) {
        return FailedCall.builder(shared.host, operation).build();
    }

    /** What listings are limited to. */
    public Limits limits() {
        return shared.policy.limits();
    }

    /** Tells the listener how many pages of a listing are asked for at once. */
    public void tellReadAhead(Operation operation, int pages) {
        CallListener listener = shared.policy.listener();
        if (listener != CallListener.NOBODY) {
            CallersCode.tell(() -> listener.readsAhead(shared.host, operation.toString(), pages));
        }
    }

    String host() {
        return shared.host;
    }

    HttpPolicy policy() {
        return shared.policy;
    }

    VendorErrors errors() {
        return shared.errors;
    }

    Failures failures() {
        return shared.failures;
    }

    Pauses pauses() {
        return shared.pauses;
    }

    Quota quota() {
        return shared.quota;
    }

    Transport transport() {
        return shared.transport;
    }

    /** Opens when the session closes. */
    CountDownLatch closing() {
        return closing;
    }

    boolean isClosed() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        boolean first;
        synchronized (closing) {
            first = !isClosed();
            closing.countDown();
        }
        if (first) {
            shared.transport.abandon(this);
            if (shared.sharers.decrementAndGet() == 0) {
                shared.transport.close();
            }
        }
    }
}
