package io.github.forgeport.http;

import io.github.forgeport.http.FailedAttempt.Retry;
import io.github.forgeport.http.callback.RandomNumbers;
import io.github.forgeport.http.policy.Retries;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The backoff before a retry: a random time up to a bound that doubles with each attempt, or the host's Retry-After if
 * longer.
 */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Retries retries;
    private final RandomNumbers random;

    Backoff(Retries retries, RandomGenerator randomness) {
        this.retries = retries;
        this.random = new RandomNumbers(randomness);
    }

    /** Returns the time to wait before the next attempt, after this number of attempts and this last failure. */
    Duration after(int attempts, FailedAttempt failure) {
        boolean throttled = failure.retry() == Retry.THROTTLED;
        Duration base = throttled ? retries.throttledBase() : retries.transientBase();
        Duration cap = throttled ? retries.throttledCap() : retries.transientCap();
        Duration bound = base.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        long most = (bound.compareTo(cap) > 0 ? cap : bound).toNanos();
        Duration drawn = Duration.ofNanos(random.nextBelow(most + 1));
        Duration asked = failure.retryAfter();
        return asked != null && asked.compareTo(drawn) > 0 ? asked : drawn;
    }
}
