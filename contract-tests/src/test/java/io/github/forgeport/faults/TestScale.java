package io.github.forgeport.faults;

import io.github.forgeport.http.HttpPolicy;
import io.github.forgeport.http.Limits;
import io.github.forgeport.http.Retries;
import io.github.forgeport.http.Timeouts;
import java.time.Duration;

/** The default policy in miniature, so that the matrix waits little. */
final class TestScale {

    static final Duration CONNECT = Duration.ofMillis(300);
    static final Duration ATTEMPT = Duration.ofMillis(500);
    /** Room for three attempts also on a machine that does other things. */
    static final Duration CALL = Duration.ofSeconds(4);

    static final int BODY = 1024 * 1024;

    static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withTimeouts(new Timeouts(CONNECT, ATTEMPT, CALL, Duration.ofMillis(200)))
            .withRetries(new Retries(3, millis(10), millis(40), millis(10), millis(40), 500, 14, 5))
            .withLimits(new Limits(64, Duration.ofSeconds(1), Duration.ofSeconds(30), BODY, 64 * 1024))
            .withPlainHttpAllowed();

    /** Where nothing is waited for, a machine that does other things may take its time. */
    private static final Timeouts UNHURRIED = new Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMillis(200));

    private TestScale() {}

    /** The same with deadlines that only what never ends can miss. */
    static HttpPolicy unhurried(HttpPolicy policy) {
        return policy.withTimeouts(UNHURRIED);
    }

    /** The same over one connection. */
    static Limits oneConnection(Limits limits) {
        return new Limits(1, limits.acquire(), limits.idle(), limits.answerBytes(), limits.errorBytes());
    }

    private static Duration millis(long count) {
        return Duration.ofMillis(count);
    }
}
