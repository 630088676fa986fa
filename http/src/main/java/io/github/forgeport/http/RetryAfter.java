package io.github.forgeport.http;

import io.github.forgeport.http.body.HttpDate;
import io.github.forgeport.http.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A reader of the Retry-After header; a malformed or implausible value counts as absent. */
final class RetryAfter {

    private static final Duration LONGEST_DELAY = Duration.ofDays(365);
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Returns the delay in the Retry-After header; empty if it is absent, malformed or implausible. */
    static Optional<Duration> of(Response response) {
        return response.header("Retry-After").map(String::trim).flatMap(value -> parse(value, response));
    }

    private static Optional<Duration> parse(String value, Response response) {
        if (!value.isEmpty() && value.length() <= MOST_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return ifPlausible(Duration.ofSeconds(Long.parseLong(value)));
        }
        // A date counts from the host's own clock, so that a wrong one here does no harm.
        return HttpDate.parse(value)
                .flatMap(until -> response.date()
                        .or(() -> Optional.of(Instant.now()))
                        .flatMap(now -> ifPlausible(Duration.between(now, until))));
    }

    private static Optional<Duration> ifPlausible(Duration wait) {
        return wait.isNegative() || wait.compareTo(LONGEST_DELAY) > 0 ? Optional.empty() : Optional.of(wait);
    }
}
