package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import java.time.Duration;
import java.util.function.Function;

/** The steps of a {@link Script}, to be imported statically. See also {@link Gate} and {@link Ledger}. */
public final class Steps {

    private Steps() {}

    /** Reads a whole request, body included, and enters it into {@link FaultServer#requests()}. */
    public static Step readRequest() {
        return Connection::readRequest;
    }

    /** Reads a request up to the end of its headers, and enters it without a body. */
    public static Step readHead() {
        return Connection::readHead;
    }

    /** Reads this many bytes, whatever they are, and not one more. */
    public static Step readBytes(int count) {
        return connection -> connection.readBytes(count);
    }

    /** Sends all of this in as few writes as can be. */
    public static Step send(Content content) {
        return connection -> connection.send(content);
    }

    /** Sends this text as UTF-8, verbatim. */
    public static Step send(String text) {
        return send(Content.of(text));
    }

    /** Sends what a function makes of the request read last. */
    public static Step answer(Function<ReceivedRequest, ? extends Content> answer) {
        return connection -> connection.send(answer.apply(connection.request()));
    }

    /** Sends byte by byte, each in a segment of its own, with a pause after each. */
    public static Step drip(Content content, Duration interval) {
        return drip(content, 1, interval);
    }

    /** Sends in pieces of this many bytes, with a pause after each. */
    public static Step drip(Content content, int pieceSize, Duration interval) {
        return connection -> connection.send(
                out -> content.writeTo(new DripStream(out, pieceSize, () -> connection.pause(interval))));
    }

    /** Does nothing for a while; the connection stays open. */
    public static Step pause(Duration duration) {
        return connection -> connection.pause(duration);
    }

    /** Does nothing until the client goes away, or the server closes or {@linkplain FaultServer#heal() heals}. */
    public static Step hang() {
        return Connection::hang;
    }

    /**
     * Reads nothing for a while, with so small a window that a large body soon stands still.
     *
     * <p>The kernels on both sides still take what fits their buffers: 5 MiB are enough to be sure.
     */
    public static Step stopReading(Duration duration) {
        return connection -> connection.stopReading(duration);
    }

    /** Closes in order: over TLS says so, then FIN. What the client sent and nobody read is read away first. */
    public static Step close() {
        return Connection::close;
    }

    /** Closes by a FIN alone: over TLS, what an attacker can do who cuts the stream. */
    public static Step cut() {
        return Connection::cut;
    }

    /** Closes by an RST, which may overtake what was sent just before: put a short pause between. */
    public static Step reset() {
        return Connection::reset;
    }

    /** Sends a FIN and stays to read. */
    public static Step closeOutput() {
        return Connection::closeOutput;
    }

    /** Repeats these steps until the connection ends. */
    public static Step repeat(Step... steps) {
        return times(Long.MAX_VALUE, steps);
    }

    /** Plays these steps so many times, or until the connection ends. */
    public static Step times(long count, Step... steps) {
        Script round = Script.of(steps);
        return connection -> {
            for (long i = 0; i < count && connection.isOpen(); i++) {
                round.play(connection);
            }
        };
    }

    /**
     * Serves like a healthy keep-alive server until the client leaves: the request that was read and for which
     * nothing was sent yet, if there is one, then all that follow.
     *
     * <p>Each request gets the next script of {@link FaultServer#nextRequest}, else a random fault if there are any,
     * else the answer of {@link FaultServer#answering}.
     */
    public static Step serve() {
        return Connection::serve;
    }
}
