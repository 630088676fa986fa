package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * The sources of time, sleep and randomness of a session, so that tests can replace them; deadlines use none of them.
 *
 * <p>One that fails is as none: what it would have given is taken from {@link #DEFAULTS}.
 *
 * @param randomness is asked for {@code nextLong()} alone
 * @param clock the time that signatures carry
 */
public record Timing(Sleeper sleeper, RandomGenerator randomness, Clock clock) {

    /** Waits before a retry. */
    @FunctionalInterface
    public interface Sleeper {

        /** Returns after a time, or as soon as the session is closed. */
        void sleep(Duration time, CountDownLatch closed) throws InterruptedException;
    }

    /** Real pauses, real chance, this machine's clock. */
    public static final Timing DEFAULTS = new Timing(Timing::pause, new PerThread(), Clock.systemUTC());

    /** Takes all of them. */
    public Timing {
        requireNonNull(sleeper, "sleeper");
        requireNonNull(randomness, "randomness");
        requireNonNull(clock, "clock");
    }

    /** With this machine's clock. */
    public Timing(Sleeper sleeper, RandomGenerator randomness) {
        this(sleeper, randomness, Clock.systemUTC());
    }

    /** The same with another sleeper. */
    public Timing withSleeper(Sleeper sleeper) {
        return new Timing(sleeper, randomness, clock);
    }

    /** The same with other randomness. */
    public Timing withRandomness(RandomGenerator randomness) {
        return new Timing(sleeper, randomness, clock);
    }

    /** The same with another clock. */
    public Timing withClock(Clock clock) {
        return new Timing(sleeper, randomness, clock);
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // Whether time passed or the session closed is asked afterwards.
    private static void pause(Duration time, CountDownLatch closed) throws InterruptedException {
        closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Chance without a lock between threads. */
    private static final class PerThread implements RandomGenerator {

        @Override
        public long nextLong() {
            return ThreadLocalRandom.current().nextLong();
        }
    }
}
