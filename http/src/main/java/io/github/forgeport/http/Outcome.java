package io.github.forgeport.http;

import io.github.forgeport.port.GitHostException.TimedOut.Phase;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt of a call: whose it is, until when it has time, and how far it came. */
final class Outcome {

    private final ClosingSignal session;
    private final String host;
    private final String operation;
    private final int number;
    private final Deadline call;
    private final @Nullable Outcome before;
    private Deadline attempt;
    private boolean sent;
    private boolean accepted;
    private boolean refused;
    private long sentBytes;
    private long receivedBytes;
    private @Nullable InetSocketAddress address;
    private @Nullable ProxyServer proxy;
    private @Nullable PreparedRequest request;
    private @Nullable ReceivedResponse answer;

    /**
     * Takes what is known before it begins.
     *
     * @param session of whose calls it is one
     * @param host the host's server, as a failure names it
     * @param before the attempt of the same call before this one; null if this is the first
     */
    Outcome(ClosingSignal session, String host, String operation, int number, Deadline call, @Nullable Outcome before) {
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
    Outcome before() {
        return before;
    }

    /** Of whose calls it is one. */
    ClosingSignal session() {
        return session;
    }

    /** What is asked, in words. */
    String operation() {
        return operation;
    }

    /** 1 for the first attempt of its call. */
    int number() {
        return number;
    }

    Deadline call() {
        return call;
    }

    /** Begins the time that request and answer, its decoding included, may take together; returns its end. */
    Deadline begin(Duration timeout) {
        attempt = call.orIn(timeout);
        return attempt;
    }

    /** Why the caller's side ended it, or null if it did not. */
    @Nullable
    WireFailure givenUp() {
        if (Thread.currentThread().isInterrupted()) {
            return WireFailure.interrupted();
        }
        return session.isClosed() ? WireFailure.closed() : null;
    }

    /** Ends the reading of an answer, by what it throws, if the caller's side gave up or the time is over. */
    void requireTime() {
        requireTime(attempt, Phase.BODY);
    }

    /** The same before it is sent. */
    void requireTimeToSend() {
        requireTime(call, Phase.BEFORE_SEND);
    }

    private void requireTime(Deadline until, Phase phase) {
        WireFailure givenUp = givenUp();
        if (givenUp != null) {
            throw givenUp;
        }
        if (until.isOver()) {
            throw WireFailure.timedOut(phase);
        }
    }

    /** Where a connection leads, or is to lead. */
    void dialled(@Nullable InetSocketAddress to) {
        address = to;
    }

    @Nullable
    InetSocketAddress address() {
        return address;
    }

    /** The proxy on the way; null for none. */
    void over(@Nullable ProxyServer server) {
        proxy = server;
    }

    /** Whom it asks, as a failure names it. */
    String server() {
        return proxy == null ? host : host + " through the proxy " + proxy.server();
    }

    /** What was, or would have been, sent. */
    void asking(PreparedRequest outgoing) {
        request = outgoing;
    }

    @Nullable
    PreparedRequest request() {
        return request;
    }

    /** From here on the host may have received it. */
    void sending() {
        sent = true;
    }

    /** The host said that it did it, whatever becomes of the rest of its answer. */
    void accepted() {
        accepted = true;
    }

    /** The answer, of whatever status, says that the host did not do it. */
    void refused() {
        refused = true;
    }

    boolean isRefused() {
        return refused;
    }

    void answered(ReceivedResponse whole) {
        answer = whole;
    }

    void transferred(long sentNow, long receivedNow) {
        sentBytes = sentNow;
        receivedBytes = receivedNow;
    }

    boolean isSent() {
        return sent;
    }

    boolean isAccepted() {
        return accepted;
    }

    /** The answer of an attempt that ended well on the wire. */
    ReceivedResponse whole() {
        if (answer == null) {
            throw new IllegalStateException("the attempt has no answer");
        }
        return answer;
    }

    @Nullable
    ReceivedResponse answer() {
        return answer;
    }

    long sentBytes() {
        return sentBytes;
    }

    long receivedBytes() {
        return receivedBytes;
    }
}
