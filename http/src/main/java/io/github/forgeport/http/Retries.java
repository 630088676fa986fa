package io.github.forgeport.http;

import java.time.Duration;

/**
 * How often a call is tried, and how long is paused in between.
 *
 * <p>A pause is drawn evenly from zero to a bound that doubles from attempt to attempt. Every retry costs tokens of a quota
 * that a session has and that its successes give back, so that a host that is down is not asked three times as often.
 *
 * @param attempts how often a call is sent at most, the first time included
 * @param transientBase the bound of the first pause after a passing failure
 * @param transientCap the highest bound of such a pause
 * @param throttledBase the bound of the first pause after the host asked to be called less
 * @param throttledCap the highest bound of such a pause
 * @param quota how many tokens there are
 * @param transientCost how many a retry after a passing failure costs
 * @param throttledCost how many a retry after throttling costs
 */
public record Retries(
        int attempts,
        Duration transientBase,
        Duration transientCap,
        Duration throttledBase,
        Duration throttledCap,
        int quota,
        int transientCost,
        int throttledCost) {

    /** Three attempts; pauses up to 100 ms doubling to 5 s, after throttling 1 s to 20 s; 500 tokens at 14 and 5. */
    public static final Retries DEFAULTS = new Retries(
            3,
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            500,
            14,
            5);

    private static final int MOST_ATTEMPTS = 100;

    /**
     * Takes all of them.
     *
     * @throws IllegalArgumentException if there is no attempt or over 100, a base is above its cap, a duration is
     *     shorter than a millisecond or longer than a day, or a number is negative
     */
    public Retries {
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("attempts must be 1 to " + MOST_ATTEMPTS + ": " + attempts);
        }
        requireOrdered("transient", transientBase, transientCap);
        requireOrdered("throttled", throttledBase, throttledCap);
        if (quota < 0 || transientCost < 0 || throttledCost < 0) {
            throw new IllegalArgumentException("quota and costs must not be negative");
        }
    }

    private static void requireOrdered(String name, Duration base, Duration cap) {
        Timeouts.requireSensible(name + "Base", base);
        Timeouts.requireSensible(name + "Cap", cap);
        if (base.compareTo(cap) > 0) {
            throw new IllegalArgumentException(name + "Base " + base + " is above " + name + "Cap " + cap);
        }
    }

    /** The same with another number of {@link #attempts()}; 1 switches retries off. */
    public Retries withAttempts(int attempts) {
        return new Retries(
                attempts,
                transientBase,
                transientCap,
                throttledBase,
                throttledCap,
                quota,
                transientCost,
                throttledCost);
    }

    /** The same with another {@link #transientBase()}, and a cap that is no lower. */
    public Retries withTransientBase(Duration transientBase) {
        Timeouts.requireSensible("transientBase", transientBase);
        return withPauses(transientBase, longer(transientBase, transientCap), throttledBase, throttledCap);
    }

    /** The same with another {@link #transientCap()}, and a base that is no higher. */
    public Retries withTransientCap(Duration transientCap) {
        Timeouts.requireSensible("transientCap", transientCap);
        return withPauses(shorter(transientBase, transientCap), transientCap, throttledBase, throttledCap);
    }

    /** The same with another {@link #throttledBase()}, and a cap that is no lower. */
    public Retries withThrottledBase(Duration throttledBase) {
        Timeouts.requireSensible("throttledBase", throttledBase);
        return withPauses(transientBase, transientCap, throttledBase, longer(throttledBase, throttledCap));
    }

    /** The same with another {@link #throttledCap()}, and a base that is no higher. */
    public Retries withThrottledCap(Duration throttledCap) {
        Timeouts.requireSensible("throttledCap", throttledCap);
        return withPauses(transientBase, transientCap, shorter(throttledBase, throttledCap), throttledCap);
    }

    private Retries withPauses(
            Duration transientBase, Duration transientCap, Duration throttledBase, Duration throttledCap) {
        return new Retries(
                attempts,
                transientBase,
                transientCap,
                throttledBase,
                throttledCap,
                quota,
                transientCost,
                throttledCost);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The same with another {@link #quota()}. */
    public Retries withQuota(int quota) {
        return withTokens(quota, transientCost, throttledCost);
    }

    /** The same with another {@link #transientCost()}. */
    public Retries withTransientCost(int transientCost) {
        return withTokens(quota, transientCost, throttledCost);
    }

    /** The same with another {@link #throttledCost()}. */
    public Retries withThrottledCost(int throttledCost) {
        return withTokens(quota, transientCost, throttledCost);
    }

    private Retries withTokens(int quota, int transientCost, int throttledCost) {
        return new Retries(
                attempts,
                transientBase,
                transientCap,
                throttledBase,
                throttledCap,
                quota,
                transientCost,
                throttledCost);
    }
}
