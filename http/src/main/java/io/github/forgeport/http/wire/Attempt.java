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

/** The state of one attempt of a call: its deadlines, its request and response, and its progress. */
public final class Attempt {

    private final ClosingSignal session;
    private final String host;
    private final String operation;
    private final int number;
    private final Deadline call;
    private final @Nullable Attempt previous;
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
    private @Nullable ReceivedResponse response;
    private @Nullable Delivery delivery;

    /**
     * Creates an attempt of a call, which has not begun.
     *
     * @param session the signal that the session has closed
     * @param host host and port of the endpoint, for failures
     * @param before the previous attempt of the same call; null for the first
     */
    public Attempt(
            ClosingSignal session, String host, String operation, int number, Deadline call, @Nullable Attempt before) {
        this.session = session;
        this.host = host;
        this.operation = operation;
        this.number = number;
        this.call = call;
        this.attempt = call;
        this.previous = before;
    }

    /** Returns the previous attempt of the same call; null for the first. */
    @Nullable
    public Attempt previous() {
        return previous;
    }

    /** Returns the signal that the session has closed. */
    public ClosingSignal closingSignal() {
        return session;
    }

    /** Returns the operation's name, as failures and listeners show it. */
    public String operation() {
        return operation;
    }

    /** Returns the number of the attempt in its call, from 1. */
    public int number() {
        return number;
    }

    /** Returns the deadline of the whole call. */
    public Deadline callDeadline() {
        return call;
    }

    /** Starts and returns the attempt's deadline, which includes decoding the response. */
    Deadline startDeadline(Duration timeout) {
        attempt = call.orSooner(timeout);
        return attempt;
    }

    /** Returns the failure if the thread is interrupted or the session closed; null if neither is. */
    @Nullable
    NoResponse cancellation() {
        if (Thread.currentThread().isInterrupted()) {
            return NoResponse.interrupted();
        }
        return session.isClosed() ? NoResponse.closed() : null;
    }

    /** Throws if the thread is interrupted, the session closed, or the attempt's deadline over. */
    public void requireTimeLeft() {
        requireTimeLeft(attempt, Phase.BODY);
    }

    /** Throws if the thread is interrupted, the session closed, or the call's deadline over before the request is sent. */
    public void requireTimeLeftToSend() {
        requireTimeLeft(call, Phase.BEFORE_SEND);
    }

    private void requireTimeLeft(Deadline until, Phase phase) {
        NoResponse givenUp = cancellation();
        if (givenUp != null) {
            throw givenUp;
        }
        if (until.isOver()) {
            throw NoResponse.timedOut(phase);
        }
    }

    /** Sets the IP address and port of the connection; null while there is none. */
    void setAddress(@Nullable InetSocketAddress to) {
        address = to;
    }

    /** Returns the IP address and port of the connection; null if there was none. */
    @Nullable
    public InetSocketAddress address() {
        return address;
    }

    /** Sets the proxy of the connection; null for a direct one. */
    void setProxy(@Nullable ProxyServer server) {
        proxy = server;
    }

    /** Returns the host and port of the endpoint, and the proxy if there is one, as failures show them. */
    public String server() {
        return proxy == null ? host : host + " through the proxy " + proxy.server();
    }

    /** Sets the request of the attempt, which may not be sent yet. */
    public void setRequest(PreparedRequest outgoing) {
        request = outgoing;
    }

    /** Returns the request of the attempt; null if it was not built. */
    @Nullable
    public PreparedRequest request() {
        return request;
    }

    /** Sets the delivery of a successful response's body to a sink; null if there is no sink. */
    public void setDelivery(@Nullable Delivery to) {
        delivered = isDelivered();
        delivery = to;
    }

    /** Returns the delivery of a successful response's body; null if there is no sink. */
    @Nullable
    Delivery delivery() {
        return delivery;
    }

    /** Whether a byte of the response's body reached the sink, so that the call must not be retried. */
    public boolean isDelivered() {
        return delivered || (delivery != null && delivery.hasBegun());
    }

    /** Marks the request as sent: from here on the host may have received it. */
    public void markSent() {
        sent = true;
    }

    /** Marks the request as executed by the host, whatever happens to the rest of the response. */
    public void markAccepted() {
        accepted = true;
    }

    /** Marks the request as refused, by a response of any status. */
    public void markRefused() {
        refused = true;
    }

    /** Whether the response reported a refusal, under whatever status. */
    public boolean isRefused() {
        return refused;
    }

    /** Sets the response to the request, as far as it was read. */
    public void setResponse(ReceivedResponse whole) {
        response = whole;
    }

    /** Sets the numbers of bytes that were sent and received, as counted on the connection. */
    void setTransferredBytes(long sentNow, long receivedNow) {
        sentBytes = sentNow;
        receivedBytes = receivedNow;
    }

    /** Whether the host may have received the request. */
    public boolean isSent() {
        return sent;
    }

    /** Whether the host reported that it executed the request. */
    public boolean isAccepted() {
        return accepted;
    }

    /** Returns the response to the request; throws if there is none. */
    public ReceivedResponse requireResponse() {
        if (response == null) {
            throw new IllegalStateException("the attempt has no answer");
        }
        return response;
    }

    /** Returns the response to the request, as far as it was read; null if there is none. */
    @Nullable
    public ReceivedResponse response() {
        return response;
    }

    /** Returns the number of bytes sent, as counted on the connection; zero without a listener. */
    public long sentBytes() {
        return sentBytes;
    }

    /** Returns the number of bytes received, as counted on the connection; zero without a listener. */
    public long receivedBytes() {
        return receivedBytes;
    }
}
