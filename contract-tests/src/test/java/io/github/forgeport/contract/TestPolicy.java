package io.github.forgeport.contract;

import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.port.capability.Operation;
import java.time.Duration;

/**
 * The HTTP policies of tests with a host on this machine: plain HTTP, every operation allowed and one attempt, unless
 * they say otherwise.
 */
public final class TestPolicy {

    /** The policy that waits half a minute for a response, long enough on a busy machine. */
    public static final HttpPolicy PATIENT = HttpPolicy.defaults()
            .withTimeouts(Timeouts.DEFAULTS.withConnect(Duration.ofSeconds(30)).withAttempt(Duration.ofSeconds(30)))
            .withRetries(Retries.DEFAULTS.withAttempts(1))
            .withPlainHttpAllowed()
            .withDestructiveAllowed();

    /** The policy that waits two seconds, for the clause about a response that does not arrive. */
    public static final HttpPolicy QUICK = PATIENT.withTimeouts(Timeouts.DEFAULTS.withAttempt(Duration.ofSeconds(2)));

    /** The quick policy that repeats what may be repeated, as often as by default. */
    public static final HttpPolicy QUICK_WITH_RETRIES = QUICK.withRetries(Retries.DEFAULTS);

    private TestPolicy() {}

    /** Returns {@link #QUICK}, but without operations that are more dangerous than this kind. */
    static HttpPolicy allowing(Operation.Kind most) {
        return QUICK.withWrites(
                switch (most) {
                    case READ -> AllowedWrites.NONE;
                    case WRITE -> AllowedWrites.NON_DESTRUCTIVE;
                    case DESTRUCTIVE -> AllowedWrites.ALL;
                });
    }
}
