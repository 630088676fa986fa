package io.github.forgeport.http.policy;

import java.time.Duration;

/**
 * The limits of a session: the number of connections, the sizes of responses, and the number of pages.
 *
 * @param connections the maximum number of open connections
 * @param acquire the longest time that a call waits for a free connection
 * @param idle the time for which an unused connection is kept open
 * @param responseBytes the maximum number of bytes of a successful response's body that are read, after decompression
 * @param errorBytes the maximum number of bytes of an error response's body that are read
 * @param streamBytes the maximum number of bytes of a response's body that are delivered to a sink, after decompression
 * @param pages the maximum number of pages of a listing, so that one without an end is detected
 */
public record Limits(
        int connections,
        Duration acquire,
        Duration idle,
        int responseBytes,
        int errorBytes,
        long streamBytes,
        int pages) {

    /**
     * The default limits: 64 connections, kept 30 s, waited for 10 s; responses of 16 MiB, errors of 64 KiB, streams of 1
     * GiB; 100,000 pages.
     */
    public static final Limits DEFAULTS =
            new Limits(64, Duration.ofSeconds(10), Duration.ofSeconds(30), 16 * 1024 * 1024, 64 * 1024);

    private static final int DEFAULT_PAGES = 100_000;
    private static final int MOST_BYTES = 1024 * 1024 * 1024;
    private static final long DEFAULT_STREAM_BYTES = MOST_BYTES;
    private static final long MOST_STREAM_BYTES = 1024L * MOST_BYTES;

    /**
     * Checks that each limit is in its range.
     *
     * @throws IllegalArgumentException if a number is not positive, over 1 GiB of bytes or 1 TiB of a stream, or a duration is under
     *     a millisecond
     */
    public Limits {
        requireWithin("connections", connections, 10_000);
        requireWithin("responseBytes", responseBytes, MOST_BYTES);
        requireWithin("errorBytes", errorBytes, MOST_BYTES);
        requireWithin("streamBytes", streamBytes, MOST_STREAM_BYTES);
        requireWithin("pages", pages, MOST_BYTES);
        Timeouts.requireInRange("acquire", acquire);
        Timeouts.requireInRange("idle", idle);
    }

    /** Creates limits with the default maximum for streamed bytes and for pages. */
    public Limits(int connections, Duration acquire, Duration idle, int responseBytes, int errorBytes) {
        this(connections, acquire, idle, responseBytes, errorBytes, DEFAULT_STREAM_BYTES, DEFAULT_PAGES);
    }

    private static void requireWithin(String name, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1 to " + most + ": " + value);
        }
    }

    /** Returns a copy with another limit of {@link #connections()}. */
    public Limits withConnections(int connections) {
        return new Limits(connections, acquire, idle, responseBytes, errorBytes, streamBytes, pages);
    }

    /** Returns a copy with another time for waiting for a connection, {@link #acquire()}. */
    public Limits withAcquire(Duration acquire) {
        return new Limits(connections, acquire, idle, responseBytes, errorBytes, streamBytes, pages);
    }

    /** Returns a copy with another time for keeping unused connections, {@link #idle()}. */
    public Limits withIdle(Duration idle) {
        return new Limits(connections, acquire, idle, responseBytes, errorBytes, streamBytes, pages);
    }

    /** Returns a copy with another limit of {@link #responseBytes()}. */
    public Limits withResponseBytes(int responseBytes) {
        return new Limits(connections, acquire, idle, responseBytes, errorBytes, streamBytes, pages);
    }

    /** Returns a copy with another limit of {@link #errorBytes()}. */
    public Limits withErrorBytes(int errorBytes) {
        return new Limits(connections, acquire, idle, responseBytes, errorBytes, streamBytes, pages);
    }

    /** Returns a copy with another limit of {@link #streamBytes()}. */
    public Limits withStreamBytes(long streamBytes) {
        return new Limits(connections, acquire, idle, responseBytes, errorBytes, streamBytes, pages);
    }

    /** Returns a copy with another limit of {@link #pages()}. */
    public Limits withPages(int pages) {
        return new Limits(connections, acquire, idle, responseBytes, errorBytes, streamBytes, pages);
    }
}
