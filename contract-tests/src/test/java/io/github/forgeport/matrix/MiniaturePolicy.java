package io.github.forgeport.matrix;

import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timeouts;
import java.time.Duration;

/** The default policy with all its times shortened, so that the tests of the fault matrix wait little. */
final class MiniaturePolicy {

    static final Duration CONNECT = Duration.ofMillis(300);
    static final Duration ATTEMPT = Duration.ofMillis(500);
    /** The deadline of a call: time for three attempts, also on a busy machine. */
    static final Duration CALL = Duration.ofSeconds(4);

    static final int BODY = 1024 * 1024;

    /** The policy whose deadlines are missed only by calls that never end, also on a busy machine. */
    static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withTimeouts(new Timeouts(seconds(10), seconds(10), seconds(20), millis(200)))
            .withRetries(new Retries(3, millis(10), millis(40), millis(10), millis(40), 500, 14, 5))
            .withLimits(new Limits(64, seconds(1), seconds(30), BODY, 64 * 1024))
            .withPlainHttpAllowed()
            .withDestructiveAllowed();

    private MiniaturePolicy() {}

    /** Returns the policy with short deadlines, for calls that end by one. */
    static HttpPolicy hurried(HttpPolicy policy) {
        return policy.withTimeouts(new Timeouts(CONNECT, ATTEMPT, CALL, millis(200)));
    }

    /** Returns the limits with one connection. */
    static Limits oneConnection(Limits limits) {
        return new Limits(1, limits.acquire(), limits.idle(), limits.responseBytes(), limits.errorBytes());
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    private static Duration millis(long count) {
        return Duration.ofMillis(count);
    }
}
