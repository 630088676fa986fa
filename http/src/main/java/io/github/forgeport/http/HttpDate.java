package io.github.forgeport.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The form of a time in a header; rubbish is as no time. */
final class HttpDate {

    private HttpDate() {}

    static Optional<Instant> parse(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException rubbish) {
            return Optional.empty();
        }
    }
}
