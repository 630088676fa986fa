package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.fixture.SampleResponses;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final String DATE = "Tue, 15 Nov 2022 08:12:31 GMT";

    private static Optional<Duration> of(String value) {
        return RetryAfter.of(SampleResponses.answer(429, "", "Date", DATE, "Retry-After", value));
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    @Test
    void without_the_header_there_is_no_word() {
        assertThat(RetryAfter.of(SampleResponses.answer(429, "", "Date", DATE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1, PT1S",
        "007, PT7S",
        "' 120 ', PT2M",
        "31536000, P365D",
        "'Tue, 15 Nov 2022 08:12:31 GMT', PT0S",
        "'Tue, 15 Nov 2022 08:12:41 GMT', PT10S",
        "'Tue, 15 Nov 2022 08:12:41 +0000', PT10S",
        "'Tue, 15 Nov 2022 16:12:41 +0800', PT10S",
        "'Wed, 15 Nov 2023 08:12:31 GMT', P365D",
        "'Tuesday, 15-Nov-22 08:12:41 GMT', PT10S",
        "'Tue Nov 15 08:12:41 2022', PT10S",
        "'Thu Dec  1 08:12:31 2022', P16D",
        "'tue, 15 nov 2022 08:12:41 gmt', PT10S"
    })
    @Tag("row:D14")
    void d14_seconds_and_dates_are_read(String value, Duration wait) {
        assertThat(of(value)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-5",
                "+5",
                "1.5",
                "1e3",
                "0x10",
                "１２",
                "31536001",
                "999999999",
                "1000000000000",
                "99999999999999999999",
                "soon",
                "1 2",
                "120s",
                "PT2M",
                "2022-11-15T08:12:41Z",
                "Tue, 15 Nov 2022 08:12:30 GMT",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Wed, 15 Nov 2023 08:12:32 GMT",
                "Mon, 15 Nov 2022 08:12:41 GMT",
                "Tue, 15 Nov 2022 25:12:41 GMT",
                "Monday, 15-Nov-22 08:12:41 GMT",
                "Tuesday, 15-Nov-22 08:12:41",
                "Mon Nov 15 08:12:41 2022",
                "Tue Nov 15 08:12:41 22"
            })
    @Tag("row:D16")
    void d16_rubbish_is_as_no_word(String value) {
        assertThat(of(value)).isEmpty();
    }

    @Test
    @Tag("row:D16")
    void d16_two_headers_are_as_none_even_if_they_agree() {
        assertThat(RetryAfter.of(SampleResponses.answer(429, "", "Retry-After", "1", "Retry-After", "1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600, -86_400})
    @Tag("row:D17")
    void d17_a_date_counts_from_the_hosts_own_clock_however_wrong_ours_is(long off) {
        Instant hosts = Instant.now().plusSeconds(off);

        Optional<Duration> wait = RetryAfter.of(
                SampleResponses.answer(503, "", "Date", date(hosts), "Retry-After", date(hosts.plusSeconds(7))));

        assertThat(wait).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday"})
    void a_host_that_does_not_say_its_time_is_taken_to_have_ours(String date) {
        Optional<Duration> wait = RetryAfter.of(SampleResponses.answer(
                503, "", "Date", date, "Retry-After", date(Instant.now().plusSeconds(100))));

        assertThat(wait).isPresent();
        assertThat(wait.orElseThrow()).isBetween(Duration.ofSeconds(95), Duration.ofSeconds(100));
    }

    @Test
    void two_dates_of_the_host_are_as_none() {
        String soon = date(Instant.now().plusSeconds(100));

        Optional<Duration> wait =
                RetryAfter.of(SampleResponses.answer(503, "", "Date", DATE, "Date", DATE, "Retry-After", soon));

        assertThat(wait.orElseThrow()).isBetween(Duration.ofSeconds(95), Duration.ofSeconds(100));
    }
}
