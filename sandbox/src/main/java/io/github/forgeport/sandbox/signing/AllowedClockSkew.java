package io.github.forgeport.sandbox.signing;

import java.time.Duration;
import java.time.Instant;

/** The allowed clock skew: the greatest difference between a signature's date and the gateway's clock, for both vendors. */
public final class AllowedClockSkew {

    /** The largest allowed difference, before or after. */
    public static final Duration MAXIMUM = Duration.ofMinutes(15);

    private AllowedClockSkew() {}

    /** Whether the date of a signature is within the allowed difference from the gateway's clock. */
    public static boolean covers(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(MAXIMUM) <= 0;
    }
}
