package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of a session: for a call, an attempt and its phases; immutable, each {@code with} returns a changed copy, in
 * any order.
 *
 * <p>A timeout of an attempt above that of its call is refused by {@code connect}. Two are equal if all their times are.
 */
public final class Timeouts {

    /** The shortest timeout, since sockets count in milliseconds and read zero as infinite. */
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    private static final Duration DEFAULT_ATTEMPT = Duration.ofSeconds(15);

    /** The default timeouts: 5 s to connect, 15 s an attempt, 40 s a call, and no attempt in its last half second. */
    public static final Timeouts DEFAULTS = new Timeouts(
            new ChosenTimeouts(Duration.ofSeconds(5), null, Duration.ofSeconds(40), Duration.ofMillis(500)));

    /** The timeouts that were set; an attempt's is null for the default. */
    private record ChosenTimeouts(
            Duration connect, @Nullable Duration attempt, Duration call, Duration leastForAttempt) {

        ChosenTimeouts {
            requireInRange("connect", connect);
            if (attempt != null) {
                requireInRange("attempt", attempt);
            }
            requireInRange("call", call);
            requireInRange("leastForAttempt", leastForAttempt);
        }
    }

    private final ChosenTimeouts chosen;

    private Timeouts(ChosenTimeouts chosen) {
        this.chosen = chosen;
    }

    /**
     * Creates timeouts for opening a connection, an attempt and a call, and the least time for another attempt.
     *
     * @throws IllegalArgumentException if one is shorter than a millisecond or longer than a day
     */
    public Timeouts(Duration connect, Duration attempt, Duration call, Duration leastForAttempt) {
        this(new ChosenTimeouts(connect, requireNonNull(attempt, "attempt"), call, leastForAttempt));
    }

    /** Returns the given duration; throws if it is shorter than a millisecond or longer than a day. */
    static Duration requireInRange(String name, Duration duration) {
        requireNonNull(duration, name);
        if (duration.compareTo(SHORTEST_TIMEOUT) < 0 || duration.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(name + " must be from a millisecond to a day: " + duration);
        }
        return duration;
    }

    /** Returns the shorter of two durations. */
    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Checks that the timeouts agree with each other, after all of them were set.
     *
     * @throws IllegalArgumentException if an attempt may take longer than its call
     */
    void requireConsistent() {
        if (attempt().compareTo(call()) > 0) {
            throw new IllegalArgumentException("the policy's timeouts give an attempt " + attempt()
                    + ", which is longer than the " + call() + " of its call; change withAttempt or withCall");
        }
    }

    /** Returns the timeout of opening a connection, TLS handshake included. */
    public Duration connect() {
        return chosen.connect();
    }

    /**
     * Returns the timeout of an attempt, by default no longer than the call's. It runs from the first byte sent until the
     * response is decoded, or delivered to a sink.
     */
    public Duration attempt() {
        Duration attempt = chosen.attempt();
        return attempt == null ? shorter(DEFAULT_ATTEMPT, call()) : attempt;
    }

    /** Returns the timeout of a call: all attempts and the backoff between them. */
    public Duration call() {
        return chosen.call();
    }

    /** Returns the time that must be left of a call for another attempt to begin. */
    public Duration leastForAttempt() {
        return chosen.leastForAttempt();
    }

    /** Returns a copy with another {@link #connect()}. */
    public Timeouts withConnect(Duration connect) {
        return new Timeouts(new ChosenTimeouts(connect, chosen.attempt(), call(), leastForAttempt()));
    }

    /** Returns a copy with another {@link #attempt()}. */
    public Timeouts withAttempt(Duration attempt) {
        return new Timeouts(connect(), attempt, call(), leastForAttempt());
    }

    /** Returns a copy with another {@link #call()}. */
    public Timeouts withCall(Duration call) {
        return new Timeouts(new ChosenTimeouts(connect(), chosen.attempt(), call, leastForAttempt()));
    }

    /** Returns a copy with another {@link #leastForAttempt()}. */
    public Timeouts withLeastForAttempt(Duration leastForAttempt) {
        return new Timeouts(new ChosenTimeouts(connect(), chosen.attempt(), call(), leastForAttempt));
    }

    /** Returns the timeouts with the default in place of a missing timeout of an attempt. */
    private ChosenTimeouts withDefault() {
        return new ChosenTimeouts(connect(), attempt(), call(), leastForAttempt());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeouts timeouts && withDefault().equals(timeouts.withDefault());
    }

    @Override
    public int hashCode() {
        return withDefault().hashCode();
    }

    @Override
    public String toString() {
        return "Timeouts[connect=" + connect() + ", attempt=" + attempt() + ", call=" + call() + ", leastForAttempt="
                + leastForAttempt() + "]";
    }
}
