package io.github.forgeport.contract;

import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.port.capability.Operation;
import java.time.Duration;

/**
 * The policies of tests with a host on this machine, in the clear, every operation allowed: one attempt, unless they say
 * otherwise.
 */
public final class TestPolicy {

    /** Waits half a minute for an answer, which even a busy machine gives in that time. */
    public static final HttpPolicy PATIENT = HttpPolicy.defaults()
            .withTimeouts(Timeouts.DEFAULTS.withConnect(Duration.ofSeconds(30)).withAttempt(Duration.ofSeconds(30)))
            .withRetries(Retries.DEFAULTS.withAttempts(1))
            .withPlainHttpAllowed()
            .withDestructiveAllowed();

    /** Waits two seconds, for the clause about an answer that does not come. */
    public static final HttpPolicy QUICK = PATIENT.withTimeouts(Timeouts.DEFAULTS.withAttempt(Duration.ofSeconds(2)));

    /** Repeats what may be repeated, as often as by default. */
    public static final HttpPolicy QUICK_WITH_RETRIES = QUICK.withRetries(Retries.DEFAULTS);

    private TestPolicy() {}

    /** Sends no operation that is more dangerous than this kind, as {@link #QUICK} does otherwise. */
    static HttpPolicy allowing(Operation.Kind most) {
        return QUICK.withWrites(
                switch (most) {
                    case READ -> AllowedWrites.NONE;
                    case WRITE -> AllowedWrites.NON_DESTRUCTIVE;
                    case DESTRUCTIVE -> AllowedWrites.ALL;
                });
    }
}
