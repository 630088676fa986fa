package io.github.forgeport.http.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

class IsoTimeFuzzTest {

    @FuzzTest(maxExecutions = 100_000)
    void a_time_is_what_the_jdk_reads_when_its_offset_has_a_colon(byte[] input) {
        String text = new String(input, UTF_8);

        assertThat(read(text, IsoTime::parse))
                .isEqualTo(read(
                        text,
                        iso -> OffsetDateTime.parse(IsoTimeTest.withColon(iso)).toInstant()));
    }

    private static Optional<Instant> read(String text, Function<String, Instant> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException refused) {
            return Optional.empty();
        }
    }
}
