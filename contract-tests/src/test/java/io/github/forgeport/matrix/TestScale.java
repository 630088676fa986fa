package io.github.forgeport.matrix;

import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timeouts;
import java.time.Duration;

/** The default policy in miniature, so that the matrix waits little. */
final class TestScale {

    static final Duration CONNECT = Duration.ofMillis(300);
    static final Duration ATTEMPT = Duration.ofMillis(500);
    /** Room for three attempts also on a machine that does other things. */
    static final Duration CALL = Duration.ofSeconds(4);

    static final int BODY = 1024 * 1024;

    /** Deadlines that only what never ends can miss, since a machine that does other things may take its time. */
    static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withTimeouts(new Timeouts(seconds(10), seconds(10), seconds(20), millis(200)))
            .withRetries(new Retries(3, millis(10), millis(40), millis(10), millis(40), 500, 14, 5))
            .withLimits(new Limits(64, seconds(1), seconds(30), BODY, 64 * 1024))
            .withPlainHttpAllowed()
            .withDestructiveAllowed();

    private TestScale() {}

    /** The same with deadlines that are near, for what ends by one. */
    static HttpPolicy hurried(HttpPolicy policy) {
        return policy.withTimeouts(new Timeouts(CONNECT, ATTEMPT, CALL, millis(200)));
    }

    /** The same over one connection. */
    static Limits oneConnection(Limits limits) {
        return new Limits(1, limits.acquire(), limits.idle(), limits.answerBytes(), limits.errorBytes());
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    private static Duration millis(long count) {
        return Duration.ofMillis(count);
    }
}
