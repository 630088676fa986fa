package io.github.forgeport.contract;

import io.github.forgeport.http.HttpPolicy;
import io.github.forgeport.http.Retries;
import io.github.forgeport.http.Timeouts;
import java.time.Duration;

/** The patience of a test with a host on this machine. */
public final class QuickPolicy {

    /** Two seconds for an answer, asked for once, in the clear. */
    public static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withTimeouts(Timeouts.DEFAULTS.withAttempt(Duration.ofSeconds(2)))
            .withRetries(Retries.DEFAULTS.withAttempts(1))
            .withPlainHttpAllowed();

    private QuickPolicy() {}
}
