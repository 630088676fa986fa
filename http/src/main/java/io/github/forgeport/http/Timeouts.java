package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect for a connection, TLS included
 * @param attempt from the first byte sent until the answer is received and decoded
 * @param call for everything, pauses between attempts included
 * @param leastForAttempt no attempt is begun with less time left than this
 */
public record Timeouts(Duration connect, Duration attempt, Duration call, Duration leastForAttempt) {

    /** Sockets count in milliseconds, and take none to mean for ever. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private static final Duration LONGEST = Duration.ofDays(1);

    /** 5 s to connect, 15 s an attempt, 40 s a call, no attempt in its last half second. */
    public static final Timeouts DEFAULTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(40), Duration.ofMillis(500));

    /**
     * Takes all of them.
     *
     * @throws IllegalArgumentException if one is shorter than a millisecond or longer than a day
     */
    public Timeouts {
        requireSensible("connect", connect);
        requireSensible("attempt", attempt);
        requireSensible("call", call);
        requireSensible("leastForAttempt", leastForAttempt);
    }

    static Duration requireSensible(String name, Duration duration) {
        requireNonNull(duration, name);
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from a millisecond to a day: " + duration);
        }
        return duration;
    }

    /** The same with another {@link #connect()}. */
    public Timeouts withConnect(Duration connect) {
        return new Timeouts(connect, attempt, call, leastForAttempt);
    }

    /** The same with another {@link #attempt()}. */
    public Timeouts withAttempt(Duration attempt) {
        return new Timeouts(connect, attempt, call, leastForAttempt);
    }

    /** The same with another {@link #call()}. */
    public Timeouts withCall(Duration call) {
        return new Timeouts(connect, attempt, call, leastForAttempt);
    }

    /** The same with another {@link #leastForAttempt()}. */
    public Timeouts withLeastForAttempt(Duration leastForAttempt) {
        return new Timeouts(connect, attempt, call, leastForAttempt);
    }
}
