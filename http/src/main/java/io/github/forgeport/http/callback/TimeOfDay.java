package io.github.forgeport.http.callback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/** Tells the time by a clock that may be the caller's; where that fails, or tells no time that can be sent, by the JVM's. */
public final class TimeOfDay {

    /** Signatures have four figures for the year. */
    private static final Instant LATEST =
            LocalDate.ofYearDay(9000, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final Callable<Instant> clock;

    public TimeOfDay(Clock clock) {
        this.clock = clock::instant;
    }

    public Instant now() {
        try {
            Instant told = CallersCode.callApart(clock);
            return told.isBefore(Instant.EPOCH) || told.isAfter(LATEST) ? Instant.now() : told;
        } catch (CallersCode.Fault broken) {
            return Instant.now();
        }
    }
}
