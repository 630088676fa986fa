package io.github.forgeport.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that is a second later each time it is asked. */
final class Ticking extends Clock {

    private final AtomicInteger seconds;

    Ticking(AtomicInteger seconds) {
        this.seconds = seconds;
    }

    @Override
    public Instant instant() {
        return Instant.now().plusSeconds(seconds.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
