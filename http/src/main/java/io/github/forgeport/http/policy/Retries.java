package io.github.forgeport.http.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The retry settings of a session: the number of attempts and the backoff between them; immutable, each {@code with} returns
 * a changed copy, in any order.
 *
 * <p>A backoff is drawn evenly from zero to a bound that doubles from attempt to attempt. Every retry costs tokens of a
 * quota that a session has and that its successes refill, so that a host that is down does not receive three times as many
 * requests.
 *
 * <p>A base that is above its cap is refused by {@code connect}; where only one of them was chosen, the default of the other
 * yields. Two are equal if all their values are.
 */
public final class Retries {

    /**
     * The default retry settings: 3 attempts; backoff of 100 ms doubling to 5 s, after throttling 1 s to 20 s; a quota of
     * 500 tokens.
     */
    public static final Retries DEFAULTS = new Retries(
            3,
            new BackoffBounds("transient", Duration.ofMillis(100), Duration.ofSeconds(5)),
            new BackoffBounds("throttled", Duration.ofSeconds(1), Duration.ofSeconds(20)),
            500,
            14,
            5);

    private static final int MOST_ATTEMPTS = 100;

    private final int attempts;
    private final BackoffBounds transientBackoff;
    private final BackoffBounds throttledBackoff;
    private final int quota;
    private final int transientCost;
    private final int throttledCost;

    private Retries(
            int attempts,
            BackoffBounds transientBackoff,
            BackoffBounds throttledBackoff,
            int quota,
            int transientCost,
            int throttledCost) {
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("attempts must be 1 to " + MOST_ATTEMPTS + ": " + attempts);
        }
        if (quota < 0 || transientCost < 0 || throttledCost < 0) {
            throw new IllegalArgumentException("quota and costs must not be negative");
        }
        this.attempts = attempts;
        this.transientBackoff = transientBackoff;
        this.throttledBackoff = throttledBackoff;
        this.quota = quota;
        this.transientCost = transientCost;
        this.throttledCost = throttledCost;
    }

    /**
     * Creates retry settings.
     *
     * @throws IllegalArgumentException if there is no attempt or over 100, a base is above its cap, a duration is
     *     shorter than a millisecond or longer than a day, or a number is negative
     */
    public Retries(
            int attempts,
            Duration transientBase,
            Duration transientCap,
            Duration throttledBase,
            Duration throttledCap,
            int quota,
            int transientCost,
            int throttledCost) {
        this(
                attempts,
                DEFAULTS.transientBackoff
                        .withBase(transientBase)
                        .withCap(transientCap)
                        .requireOrdered(),
                DEFAULTS.throttledBackoff
                        .withBase(throttledBase)
                        .withCap(throttledCap)
                        .requireOrdered(),
                quota,
                transientCost,
                throttledCost);
    }

    /**
     * Checks that each base of the backoff is at most its cap.
     *
     * @throws IllegalArgumentException if a base is above its cap
     */
    void requireConsistent() {
        transientBackoff.requireOrdered();
        throttledBackoff.requireOrdered();
    }

    /** Returns the maximum number of attempts of a call, including the first. */
    public int attempts() {
        return attempts;
    }

    /** Returns the bound of the first backoff after a transient failure. */
    public Duration transientBase() {
        return transientBackoff.base();
    }

    /** Returns the highest bound of the backoff after transient failures. */
    public Duration transientCap() {
        return transientBackoff.cap();
    }

    /** Returns the bound of the first backoff after the host asked for fewer requests. */
    public Duration throttledBase() {
        return throttledBackoff.base();
    }

    /** Returns the highest bound of the backoff after the host asked for fewer requests. */
    public Duration throttledCap() {
        return throttledBackoff.cap();
    }

    /** Returns the retry quota of a session, in tokens. */
    public int quota() {
        return quota;
    }

    /** Returns the cost of a retry after a transient failure, in tokens of the quota. */
    public int transientCost() {
        return transientCost;
    }

    /** Returns the cost of a retry after throttling, in tokens of the quota. */
    public int throttledCost() {
        return throttledCost;
    }

    /** Returns a copy with another number of {@link #attempts()}; 1 disables retries. */
    public Retries withAttempts(int attempts) {
        return new Retries(attempts, transientBackoff, throttledBackoff, quota, transientCost, throttledCost);
    }

    /** Returns a copy with another {@link #transientBase()}. */
    public Retries withTransientBase(Duration transientBase) {
        return withTransient(transientBackoff.withBase(transientBase));
    }

    /** Returns a copy with another longest backoff after a transient failure, {@link #transientCap()}. */
    public Retries withTransientCap(Duration transientCap) {
        return withTransient(transientBackoff.withCap(transientCap));
    }

    private Retries withTransient(BackoffBounds backoff) {
        return new Retries(attempts, backoff, throttledBackoff, quota, transientCost, throttledCost);
    }

    /** Returns a copy with another {@link #throttledBase()}. */
    public Retries withThrottledBase(Duration throttledBase) {
        return withThrottled(throttledBackoff.withBase(throttledBase));
    }

    /** Returns a copy with another longest backoff after a throttled request, {@link #throttledCap()}. */
    public Retries withThrottledCap(Duration throttledCap) {
        return withThrottled(throttledBackoff.withCap(throttledCap));
    }

    private Retries withThrottled(BackoffBounds backoff) {
        return new Retries(attempts, transientBackoff, backoff, quota, transientCost, throttledCost);
    }

    /** Returns a copy with another {@link #quota()}. */
    public Retries withQuota(int quota) {
        return new Retries(attempts, transientBackoff, throttledBackoff, quota, transientCost, throttledCost);
    }

    /** Returns a copy with another {@link #transientCost()}. */
    public Retries withTransientCost(int transientCost) {
        return new Retries(attempts, transientBackoff, throttledBackoff, quota, transientCost, throttledCost);
    }

    /** Returns a copy with another {@link #throttledCost()}. */
    public Retries withThrottledCost(int throttledCost) {
        return new Retries(attempts, transientBackoff, throttledBackoff, quota, transientCost, throttledCost);
    }

    /** Returns the values of all settings, for comparing and hashing. */
    private List<Object> values() {
        return List.of(
                attempts,
                transientBase(),
                transientCap(),
                throttledBase(),
                throttledCap(),
                quota,
                transientCost,
                throttledCost);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Retries retries && values().equals(retries.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Retries[attempts=" + attempts + ", transientBase=" + transientBase() + ", transientCap="
                + transientCap() + ", throttledBase=" + throttledBase() + ", throttledCap=" + throttledCap()
                + ", quota=" + quota + ", transientCost=" + transientCost + ", throttledCost=" + throttledCost + "]";
    }
}
