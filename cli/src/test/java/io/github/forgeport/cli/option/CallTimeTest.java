package io.github.forgeport.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTimeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "5, 5000",
        "5s, 5000",
        "5S, 5000",
        "0.5, 500",
        "1.5s, 1500",
        "100ms, 100",
        "2500MS, 2500",
        "2m, 120000",
        "1m30s, 90000",
        "1h, 3600000",
        "24h, 86400000",
        "P1D, 86400000",
        "PT5S, 5000",
        "pt0.1s, 100",
        "005, 5000"
    })
    void a_time_is_read(String text, long millis) {
        assertThat(CallTime.parse(text).duration()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0s",
                "0ms",
                "99ms",
                "0.09",
                "-1",
                "-5s",
                "PT-5S",
                "-PT5S",
                "5 s",
                " 5s",
                "5s ",
                "s",
                "ms",
                "PT",
                "P",
                "5d",
                "5x",
                "1e3",
                "1,5",
                ".5",
                "0x10",
                "NaN",
                "never",
                "٥",
                "５s",
                "24h1s",
                "86401",
                "90000000ms",
                "999999999999999999999",
                "9223372036854775807s",
                "9223372036854775807ms",
                "P106751991167301D"
            })
    void nothing_else_is_and_the_refusal_says_what_is(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallTime.parse(text))
                .withMessage("a time from 100ms to 24h, such as 500ms, 30 (seconds), 30s, 2m or PT1M30S");
    }
}
