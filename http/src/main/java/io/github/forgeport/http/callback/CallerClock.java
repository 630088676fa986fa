package io.github.forgeport.http.callback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/** A wall clock that reads the caller's clock, or the JVM's if that one fails or returns a time that cannot be sent. */
public final class CallerClock {

    /** The latest time that can be sent, since signatures have four digits for the year. */
    private static final Instant LATEST =
            LocalDate.ofYearDay(9000, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final Callable<Instant> clock;

    public CallerClock(Clock clock) {
        this.clock = clock::instant;
    }

    /** Returns the current time by the caller's clock, or else by the JVM's. */
    public Instant now() {
        try {
            Instant told = CallersCode.callIsolated(clock);
            return told.isBefore(Instant.EPOCH) || told.isAfter(LATEST) ? Instant.now() : told;
        } catch (CallersCode.Fault broken) {
            return Instant.now();
        }
    }
}
