package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * The clock, sleeper and random generator of a session, which tests can replace; deadlines do not depend on them.
 *
 * <p>A source that fails is replaced by that of {@link #DEFAULTS}.
 *
 * @param randomness a generator of which only {@code nextLong()} is called
 * @param clock the time that signatures carry
 */
public record Timing(Sleeper sleeper, RandomGenerator randomness, Clock clock) {

    /** A function that sleeps for the backoff before a retry. */
    @FunctionalInterface
    public interface Sleeper {

        /** Sleeps until the time is over or the session closes. */
        void sleep(Duration time, CountDownLatch closed) throws InterruptedException;
    }

    /** The default timing: real sleep, a random generator without locks, and this machine's clock. */
    public static final Timing DEFAULTS =
            new Timing(Timing::sleepUntilClosed, new ThreadLocalGenerator(), Clock.systemUTC());

    /** Checks that no component is null. */
    public Timing {
        requireNonNull(sleeper, "sleeper");
        requireNonNull(randomness, "randomness");
        requireNonNull(clock, "clock");
    }

    /** Creates timing from a sleeper and a random generator, with this machine's clock. */
    public Timing(Sleeper sleeper, RandomGenerator randomness) {
        this(sleeper, randomness, Clock.systemUTC());
    }

    /** Returns a copy with another sleeper. */
    public Timing withSleeper(Sleeper sleeper) {
        return new Timing(sleeper, randomness, clock);
    }

    /** Returns a copy with another random generator. */
    public Timing withRandomness(RandomGenerator randomness) {
        return new Timing(sleeper, randomness, clock);
    }

    /** Returns a copy with another clock. */
    public Timing withClock(Clock clock) {
        return new Timing(sleeper, randomness, clock);
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // Whether time passed or the session closed is asked afterwards.
    private static void sleepUntilClosed(Duration time, CountDownLatch closed) throws InterruptedException {
        closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A random generator that uses one generator for each thread, so that it needs no lock. */
    private static final class ThreadLocalGenerator implements RandomGenerator {

        @Override
        public long nextLong() {
            return ThreadLocalRandom.current().nextLong();
        }
    }
}
