package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of a session: for a call, an attempt and its phases; immutable, each {@code with} returns a changed copy, in
 * any order.
 *
 * <p>An attempt that was given more time than its call is refused by {@code connect}. Two are equal if they give the same times.
 */
public final class Timeouts {

    /** Sockets count in milliseconds, and take none to mean for ever. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration DEFAULT_ATTEMPT = Duration.ofSeconds(15);

    /** 5 s to connect, 15 s an attempt, 40 s a call, no attempt in its last half second. */
    public static final Timeouts DEFAULTS =
            new Timeouts(new Chosen(Duration.ofSeconds(5), null, Duration.ofSeconds(40), Duration.ofMillis(500)));

    /** Without an attempt's time, it is the default. */
    private record Chosen(Duration connect, @Nullable Duration attempt, Duration call, Duration leastForAttempt) {

        Chosen {
            requireSensible("connect", connect);
            if (attempt != null) {
                requireSensible("attempt", attempt);
            }
            requireSensible("call", call);
            requireSensible("leastForAttempt", leastForAttempt);
        }
    }

    private final Chosen chosen;

    private Timeouts(Chosen chosen) {
        this.chosen = chosen;
    }

    /**
     * Takes all of them.
     *
     * @throws IllegalArgumentException if one is shorter than a millisecond or longer than a day
     */
    public Timeouts(Duration connect, Duration attempt, Duration call, Duration leastForAttempt) {
        this(new Chosen(connect, requireNonNull(attempt, "attempt"), call, leastForAttempt));
    }

    static Duration requireSensible(String name, Duration duration) {
        requireNonNull(duration, name);
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from a millisecond to a day: " + duration);
        }
        return duration;
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Refuses times that contradict each other, which only all of them together tell.
     *
     * @throws IllegalArgumentException if an attempt may take longer than its call
     */
    void requireConsistent() {
        if (attempt().compareTo(call()) > 0) {
            throw new IllegalArgumentException("the policy's timeouts give an attempt " + attempt()
                    + ", which is longer than the " + call() + " of its call; change withAttempt or withCall");
        }
    }

    /** For a connection, TLS included. */
    public Duration connect() {
        return chosen.connect();
    }

    /**
     * From the first byte sent until the answer is received and decoded, or a sink has taken all of it; the default is no longer
     * than the call.
     */
    public Duration attempt() {
        Duration attempt = chosen.attempt();
        return attempt == null ? shorter(DEFAULT_ATTEMPT, call()) : attempt;
    }

    /** For everything, pauses between attempts included. */
    public Duration call() {
        return chosen.call();
    }

    /** No further attempt is begun with less time left than this. */
    public Duration leastForAttempt() {
        return chosen.leastForAttempt();
    }

    /** The same with another {@link #connect()}. */
    public Timeouts withConnect(Duration connect) {
        return new Timeouts(new Chosen(connect, chosen.attempt(), call(), leastForAttempt()));
    }

    /** The same with another {@link #attempt()}. */
    public Timeouts withAttempt(Duration attempt) {
        return new Timeouts(connect(), attempt, call(), leastForAttempt());
    }

    /** The same with another {@link #call()}. */
    public Timeouts withCall(Duration call) {
        return new Timeouts(new Chosen(connect(), chosen.attempt(), call, leastForAttempt()));
    }

    /** The same with another {@link #leastForAttempt()}. */
    public Timeouts withLeastForAttempt(Duration leastForAttempt) {
        return new Timeouts(new Chosen(connect(), chosen.attempt(), call(), leastForAttempt));
    }

    private Chosen shown() {
        return new Chosen(connect(), attempt(), call(), leastForAttempt());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeouts timeouts && shown().equals(timeouts.shown());
    }

    @Override
    public int hashCode() {
        return shown().hashCode();
    }

    @Override
    public String toString() {
        return "Timeouts[connect=" + connect() + ", attempt=" + attempt() + ", call=" + call() + ", leastForAttempt="
                + leastForAttempt() + "]";
    }
}
