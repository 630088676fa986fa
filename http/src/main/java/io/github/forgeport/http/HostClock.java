package io.github.forgeport.http;

import io.github.forgeport.http.callback.CallerClock;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.wire.PreparedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A clock of the host's time: this machine's time, corrected once a response of the host reports a difference. */
final class HostClock {

    /** The smallest difference that is corrected; below it the clocks agree. */
    private static final Duration LEAST_DIFFERENCE = Duration.ofMinutes(1);

    /** The largest plausible difference; beyond it neither clock is trusted. */
    private static final Duration MOST_DIFFERENCE = Duration.ofDays(366);

    private final CallerClock local;
    private volatile Duration hostAhead = Duration.ZERO;

    HostClock(Clock clock) {
        this.local = new CallerClock(clock);
    }

    /** Returns the current time of the host's clock, estimated from its responses. */
    Instant now() {
        return local.now().plus(hostAhead);
    }

    /** Whether a signed request's time and the {@code Date} of its response are more than a minute apart. */
    boolean isSkewed(PreparedRequest request, Response response) {
        return request.isDated()
                && response.date()
                        .filter(date -> isFarApart(request.time(), date))
                        .isPresent();
    }

    /**
     * Corrects the clock by a response's {@code Date}; returns whether the request, sent again, would carry another time.
     */
    boolean correct(PreparedRequest request, Response response) {
        Optional<Instant> date = response.date();
        if (date.isEmpty()) {
            return false;
        }
        Duration difference = Duration.between(local.now(), date.get());
        if (difference.abs().compareTo(MOST_DIFFERENCE) > 0) {
            return false;
        }
        if (isFarApart(now(), date.get())) {
            hostAhead = difference;
        }
        return isSkewed(request, response);
    }

    private static boolean isFarApart(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(LEAST_DIFFERENCE) > 0;
    }
}
