package io.github.forgeport.http.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The retry settings of a session: the number of attempts and the backoff between them; immutable, each {@code with} returns
 * a changed copy, in any order.
 *
 * <p>A pause is drawn evenly from zero to a bound that doubles from attempt to attempt. Every retry costs tokens of a quota
 * that a session has and that its successes give back, so that a host that is down is not asked three times as often.
 *
 * <p>A base that is above its cap is refused by {@code connect}; where only one of them was chosen, the default of the other
 * yields. Two are equal if they say the same.
 */
public final class Retries {

    /** Three attempts; pauses up to 100 ms doubling to 5 s, after throttling 1 s to 20 s; 500 tokens at 14 and 5. */
    public static final Retries DEFAULTS = new Retries(
            3,
            new BackoffBounds("transient", Duration.ofMillis(100), Duration.ofSeconds(5)),
            new BackoffBounds("throttled", Duration.ofSeconds(1), Duration.ofSeconds(20)),
            500,
            14,
            5);

    private static final int MOST_ATTEMPTS = 100;

    private final int attempts;
    private final BackoffBounds transientPauses;
    private final BackoffBounds throttledPauses;
    private final int quota;
    private final int transientCost;
    private final int throttledCost;

    private Retries(
            int attempts,
            BackoffBounds transientPauses,
            BackoffBounds throttledPauses,
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
        this.transientPauses = transientPauses;
        this.throttledPauses = throttledPauses;
        this.quota = quota;
        this.transientCost = transientCost;
        this.throttledCost = throttledCost;
    }

    /**
     * Takes all of them.
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
                DEFAULTS.transientPauses
                        .withBase(transientBase)
                        .withCap(transientCap)
                        .requireOrdered(),
                DEFAULTS.throttledPauses
                        .withBase(throttledBase)
                        .withCap(throttledCap)
                        .requireOrdered(),
                quota,
                transientCost,
                throttledCost);
    }

    /**
     * Refuses what contradicts each other.
     *
     * @throws IllegalArgumentException if a base is above its cap
     */
    void requireConsistent() {
        transientPauses.requireOrdered();
        throttledPauses.requireOrdered();
    }

    /** How often a call is sent at most, the first time included. */
    public int attempts() {
        return attempts;
    }

    /** The bound of the first pause after a passing failure. */
    public Duration transientBase() {
        return transientPauses.base();
    }

    /** The highest bound of such a pause. */
    public Duration transientCap() {
        return transientPauses.cap();
    }

    /** The bound of the first pause after the host asked to be called less. */
    public Duration throttledBase() {
        return throttledPauses.base();
    }

    /** The highest bound of such a pause. */
    public Duration throttledCap() {
        return throttledPauses.cap();
    }

    /** How many tokens there are. */
    public int quota() {
        return quota;
    }

    /** How many a retry after a passing failure costs. */
    public int transientCost() {
        return transientCost;
    }

    /** How many a retry after throttling costs. */
    public int throttledCost() {
        return throttledCost;
    }

    /** The same with another number of {@link #attempts()}; 1 switches retries off. */
    public Retries withAttempts(int attempts) {
        return new Retries(attempts, transientPauses, throttledPauses, quota, transientCost, throttledCost);
    }

    /** The same with another {@link #transientBase()}. */
    public Retries withTransientBase(Duration transientBase) {
        return withTransient(transientPauses.withBase(transientBase));
    }

    /** The same with another {@link #transientCap()}. */
    public Retries withTransientCap(Duration transientCap) {
        return withTransient(transientPauses.withCap(transientCap));
    }

    private Retries withTransient(BackoffBounds pauses) {
        return new Retries(attempts, pauses, throttledPauses, quota, transientCost, throttledCost);
    }

    /** The same with another {@link #throttledBase()}. */
    public Retries withThrottledBase(Duration throttledBase) {
        return withThrottled(throttledPauses.withBase(throttledBase));
    }

    /** The same with another {@link #throttledCap()}. */
    public Retries withThrottledCap(Duration throttledCap) {
        return withThrottled(throttledPauses.withCap(throttledCap));
    }

    private Retries withThrottled(BackoffBounds pauses) {
        return new Retries(attempts, transientPauses, pauses, quota, transientCost, throttledCost);
    }

    /** The same with another {@link #quota()}. */
    public Retries withQuota(int quota) {
        return new Retries(attempts, transientPauses, throttledPauses, quota, transientCost, throttledCost);
    }

    /** The same with another {@link #transientCost()}. */
    public Retries withTransientCost(int transientCost) {
        return new Retries(attempts, transientPauses, throttledPauses, quota, transientCost, throttledCost);
    }

    /** The same with another {@link #throttledCost()}. */
    public Retries withThrottledCost(int throttledCost) {
        return new Retries(attempts, transientPauses, throttledPauses, quota, transientCost, throttledCost);
    }

    private List<Object> shown() {
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
        return other instanceof Retries retries && shown().equals(retries.shown());
    }

    @Override
    public int hashCode() {
        return shown().hashCode();
    }

    @Override
    public String toString() {
        return "Retries[attempts=" + attempts + ", transientBase=" + transientBase() + ", transientCap="
                + transientCap() + ", throttledBase=" + throttledBase() + ", throttledCap=" + throttledCap()
                + ", quota=" + quota + ", transientCost=" + transientCost + ", throttledCost=" + throttledCost + "]";
    }
}
