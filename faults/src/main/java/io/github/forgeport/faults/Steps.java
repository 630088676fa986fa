package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import java.time.Duration;
import java.util.function.Function;

/**
 * A factory of the usual steps of a {@link Script}, to be imported statically. See also {@link ScriptGate} and
 * {@link WriteLedger}.
 */
public final class Steps {

    private Steps() {}

    /** Returns a step that reads a whole request, body included, and adds it to {@link FaultServer#requests()}. */
    public static Step readRequest() {
        return ServerConnection::readRequest;
    }

    /** Returns a step that reads the head of a request, and adds it to {@link FaultServer#requests()} without a body. */
    public static Step readHead() {
        return ServerConnection::readHead;
    }

    /** Returns a step that reads exactly this many bytes, whatever they are. */
    public static Step readBytes(int count) {
        return connection -> connection.readBytes(count);
    }

    /** Returns a step that sends this content in as few writes as possible. */
    public static Step send(Content content) {
        return connection -> connection.send(content);
    }

    /** Returns a step that sends this text verbatim, in UTF-8. */
    public static Step send(String text) {
        return send(Content.of(text));
    }

    /** Returns a step that sends the response that this function creates for the last read request. */
    public static Step answer(Function<ReceivedRequest, ? extends Content> answer) {
        return connection -> connection.send(answer.apply(connection.request()));
    }

    /** Returns a step that sends this content byte by byte, each in a TCP segment of its own, with a pause after each. */
    public static Step sendSlowly(Content content, Duration interval) {
        return sendSlowly(content, 1, interval);
    }

    /** Returns a step that sends this content in pieces of this many bytes, with a pause after each. */
    public static Step sendSlowly(Content content, int pieceSize, Duration interval) {
        return connection -> connection.send(
                out -> content.writeTo(new SlowOutputStream(out, pieceSize, () -> connection.pause(interval))));
    }

    /** Returns a step that waits for this time, while the connection stays open. */
    public static Step pause(Duration duration) {
        return connection -> connection.pause(duration);
    }

    /** Returns a step that waits until the client leaves, or the server closes or {@linkplain FaultServer#heal() heals}. */
    public static Step hang() {
        return ServerConnection::hang;
    }

    /**
     * Returns a step that reads nothing for this time, with so small a receive window that a large body soon blocks.
     *
     * <p>The kernels on both sides still accept what fits their buffers: a body of 5 MiB is enough to be sure.
     */
    public static Step stopReading(Duration duration) {
        return connection -> connection.stopReading(duration);
    }

    /**
     * Returns a step that closes the connection gracefully: over TLS by close_notify, then by a FIN; unread bytes are
     * discarded.
     */
    public static Step close() {
        return ServerConnection::close;
    }

    /**
     * Returns a step that closes the connection by a FIN alone: over TLS without close_notify, as a truncation attack does.
     */
    public static Step closeWithoutNotify() {
        return ServerConnection::closeWithoutNotify;
    }

    /**
     * Returns a step that closes the connection by an RST, which may overtake bytes sent just before: put a short pause
     * between.
     */
    public static Step reset() {
        return ServerConnection::reset;
    }

    /** Returns a step that sends a FIN, over TLS after close_notify, and keeps the connection open for reading. */
    public static Step closeOutput() {
        return ServerConnection::closeOutput;
    }

    /** Returns a step that repeats these steps until the connection ends. */
    public static Step repeat(Step... steps) {
        return times(Long.MAX_VALUE, steps);
    }

    /** Returns a step that repeats these steps this many times, or until the connection ends. */
    public static Step times(long count, Step... steps) {
        Script round = Script.of(steps);
        return connection -> {
            for (long i = 0; i < count && connection.isOpen(); i++) {
                round.execute(connection);
            }
        };
    }

    /**
     * Returns a step that serves like a healthy keep-alive server until the client leaves. It responds to the request that
     * was read and not yet answered, if there is one, and then to all that follow.
     *
     * <p>Each request gets the next script of {@link FaultServer#nextRequest}, else a random fault if there are any,
     * else the response of {@link FaultServer#answering}.
     */
    public static Step serve() {
        return ServerConnection::serve;
    }
}
