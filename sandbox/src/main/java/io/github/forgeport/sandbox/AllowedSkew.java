package io.github.forgeport.sandbox;

import java.time.Duration;
import java.time.Instant;

/** How far a signature's date may be from the gateway's clock, with both vendors. */
final class AllowedSkew {

    static final Duration EITHER_WAY = Duration.ofMinutes(15);

    private AllowedSkew() {}

    static boolean covers(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(EITHER_WAY) <= 0;
    }
}
