package io.github.forgeport.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time at the host: this machine's, corrected by the host's own once the host says that they differ. */
final class HostClock {

    /** Below this, the clocks agree, and something else is wrong. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    /** Beyond this, nobody's clock is to be trusted. */
    private static final Duration MOST = Duration.ofDays(366);

    private final TimeOfDay local;
    private volatile Duration ahead = Duration.ZERO;

    HostClock(Clock clock) {
        this.local = new TimeOfDay(clock);
    }

    Instant now() {
        return local.now().plus(ahead);
    }

    /** Takes the time of an answer's {@code Date} for the host's; returns whether that changes anything. */
    boolean correct(Answer answer, Instant asSent) {
        Optional<Instant> date = answer.date();
        if (date.isEmpty()) {
            return false;
        }
        Duration difference = Duration.between(local.now(), date.get());
        if (difference.abs().compareTo(MOST) > 0) {
            return false;
        }
        ahead = difference;
        return Duration.between(asSent, date.get()).abs().compareTo(LEAST) > 0;
    }
}
