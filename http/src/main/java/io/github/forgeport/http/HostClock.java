package io.github.forgeport.http;

import io.github.forgeport.http.callback.TimeOfDay;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.wire.PreparedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A clock that shows the host's time: this machine's time, corrected once the host reports a difference. */
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

    /** Whether a request says another time than the host, whose answer carries a {@code Date}. */
    boolean isContradicted(PreparedRequest request, Response answer) {
        return request.isDated()
                && answer.date().filter(date -> differ(request.time(), date)).isPresent();
    }

    /**
     * Takes an answer's {@code Date} for the host's time, unless they agree; returns whether the request, sent again, would
     * carry another time.
     */
    boolean correct(PreparedRequest request, Response answer) {
        Optional<Instant> date = answer.date();
        if (date.isEmpty()) {
            return false;
        }
        Duration difference = Duration.between(local.now(), date.get());
        if (difference.abs().compareTo(MOST) > 0) {
            return false;
        }
        if (differ(now(), date.get())) {
            ahead = difference;
        }
        return isContradicted(request, answer);
    }

    private static boolean differ(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(LEAST) > 0;
    }
}
