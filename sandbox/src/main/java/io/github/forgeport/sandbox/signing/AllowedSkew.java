package io.github.forgeport.sandbox.signing;

import java.time.Duration;
import java.time.Instant;

/** The allowed difference between a signature's date and the gateway's clock, the same for both vendors. */
public final class AllowedSkew {

    public static final Duration EITHER_WAY = Duration.ofMinutes(15);

    private AllowedSkew() {}

    public static boolean covers(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(EITHER_WAY) <= 0;
    }
}
