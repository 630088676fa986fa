package io.github.forgeport.http.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.request.OutgoingRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTimeTest {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static OutgoingRequest at(Instant time) {
        return new OutgoingRequest("GET", "localhost", "/", List.of(), List.of(), new byte[0], time);
    }

    @Test
    void a_time_is_written_to_the_second() {
        OutgoingRequest request = at(Instant.parse("2024-02-29T08:30:15.999999999Z"));

        assertThat(SignatureTime.extended(request)).isEqualTo("2024-02-29T08:30:15Z");
        assertThat(SignatureTime.basic(request)).isEqualTo("20240229T083015Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.5Z",
                "1999-12-31T23:59:59Z",
                "2000-01-01T00:00:00.001Z",
                "2009-09-09T09:09:09Z",
                "2026-11-22T10:20:30Z",
                "9999-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
            })
    void it_is_written_as_the_jdk_would(String text) {
        Instant time = Instant.parse(text);

        assertThat(SignatureTime.extended(at(time)))
                .isEqualTo(time.truncatedTo(ChronoUnit.SECONDS).toString());
        assertThat(SignatureTime.basic(at(time))).isEqualTo(BASIC.format(time));
    }
}
