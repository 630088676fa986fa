package io.github.forgeport.http.wire;

import io.github.forgeport.http.body.Delivery;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt of a call: its session, its deadlines, and how far it came. */
public final class Attempt {

    private final ClosingSignal session;
    private final String host;
    private final String operation;
    private final int number;
    private final Deadline call;
    private final @Nullable Attempt before;
    private Deadline attempt;
    private boolean sent;
    private boolean accepted;
    private boolean refused;
    private boolean delivered;
    private long sentBytes;
    private long receivedBytes;
    private @Nullable InetSocketAddress address;
    private @Nullable ProxyServer proxy;
    private @Nullable PreparedRequest request;
    private @Nullable ReceivedResponse answer;
    private @Nullable Delivery delivery;

    /**
     * Takes what is known before it begins.
     *
     * @param session of whose calls it is one
     * @param host the host's server, as a failure names it
     * @param before the attempt of the same call before this one; null if this is the first
     */
    public Attempt(
            ClosingSignal session, String host, String operation, int number, Deadline call, @Nullable Attempt before) {
        this.session = session;
        this.host = host;
        this.operation = operation;
        this.number = number;
        this.call = call;
        this.attempt = call;
        this.before = before;
    }

    /** The attempt of the same call before this one; null if this is the first. */
    @Nullable
    public Attempt before() {
        return before;
    }

    /** Of whose calls it is one. */
    public ClosingSignal session() {
        return session;
    }

    /** What is asked, in words. */
    public String operation() {
        return operation;
    }

    /** 1 for the first attempt of its call. */
    public int number() {
        return number;
    }

    public Deadline call() {
        return call;
    }

    /** Begins the time that request and answer, its decoding included, may take together; returns its end. */
    Deadline begin(Duration timeout) {
        attempt = call.orIn(timeout);
        return attempt;
    }

    /** Why the caller's side ended it, or null if it did not. */
    @Nullable
    NoResponse givenUp() {
        if (Thread.currentThread().isInterrupted()) {
            return NoResponse.interrupted();
        }
        return session.isClosed() ? NoResponse.closed() : null;
    }

    /** Ends the reading of an answer, by what it throws, if the caller's side gave up or the time is over. */
    public void requireTime() {
        requireTime(attempt, Phase.BODY);
    }

    /** The same before it is sent. */
    public void requireTimeToSend() {
        requireTime(call, Phase.BEFORE_SEND);
    }

    private void requireTime(Deadline until, Phase phase) {
        NoResponse givenUp = givenUp();
        if (givenUp != null) {
            throw givenUp;
        }
        if (until.isOver()) {
            throw NoResponse.timedOut(phase);
        }
    }

    /** Where a connection leads, or is to lead. */
    void dialled(@Nullable InetSocketAddress to) {
        address = to;
    }

    @Nullable
    public InetSocketAddress address() {
        return address;
    }

    /** The proxy on the way; null for none. */
    void over(@Nullable ProxyServer server) {
        proxy = server;
    }

    /** Whom it asks, as a failure names it. */
    public String server() {
        return proxy == null ? host : host + " through the proxy " + proxy.server();
    }

    /** What was, or would have been, sent. */
    public void asking(PreparedRequest outgoing) {
        request = outgoing;
    }

    @Nullable
    public PreparedRequest request() {
        return request;
    }

    /** The body of the success that comes next is for a sink; null if it is not. */
    public void deliver(@Nullable Delivery to) {
        delivered = isDelivered();
        delivery = to;
    }

    @Nullable
    Delivery delivery() {
        return delivery;
    }

    /** Whether a byte of the body reached a sink, which must not take it twice. */
    public boolean isDelivered() {
        return delivered || (delivery != null && delivery.hasBegun());
    }

    /** From here on the host may have received it. */
    public void sending() {
        sent = true;
    }

    /** The host said that it did it, whatever becomes of the rest of its answer. */
    public void accepted() {
        accepted = true;
    }

    /** The answer, of whatever status, says that the host did not do it. */
    public void refused() {
        refused = true;
    }

    public boolean isRefused() {
        return refused;
    }

    public void answered(ReceivedResponse whole) {
        answer = whole;
    }

    void transferred(long sentNow, long receivedNow) {
        sentBytes = sentNow;
        receivedBytes = receivedNow;
    }

    public boolean isSent() {
        return sent;
    }

    public boolean isAccepted() {
        return accepted;
    }

    /** The answer of an attempt that ended well on the wire. */
    public ReceivedResponse whole() {
        if (answer == null) {
            throw new IllegalStateException("the attempt has no answer");
        }
        return answer;
    }

    @Nullable
    public ReceivedResponse answer() {
        return answer;
    }

    public long sentBytes() {
        return sentBytes;
    }

    public long receivedBytes() {
        return receivedBytes;
    }
}
