package io.github.forgeport.comparison;

import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The policy of sessions whose signatures have a fixed date, which the SDKs receive as a header. */
final class FixedClock {

    static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withDestructiveAllowed()
            .withTiming(Timing.DEFAULTS.withClock(Clock.fixed(Instant.parse("2024-02-09T08:30:05Z"), ZoneOffset.UTC)));

    private FixedClock() {}
}
