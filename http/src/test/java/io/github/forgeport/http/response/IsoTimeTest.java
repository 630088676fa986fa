package io.github.forgeport.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2020-06-19T04:02:00.744Z, 2020-06-19T04:02:00.744Z",
        "2020-06-19T04:02:00Z, 2020-06-19T04:02:00Z",
        "2022-01-14T21:08:26+08:00, 2022-01-14T13:08:26Z",
        "2022-01-14T21:08:26.007-03:30, 2022-01-15T00:38:26.007Z",
        "2020-02-29T23:59:59.999+18:00, 2020-02-29T05:59:59.999Z",
        "2020-06-19T04:02Z, 2020-06-19T04:02:00Z",
        "2020-06-19T04:02:00.1Z, 2020-06-19T04:02:00.100Z",
        "2020-06-19T04:02:00.701000123Z, 2020-06-19T04:02:00.701000123Z",
        "2020-06-19T04:02:00+08:00:01, 2020-06-18T20:01:59Z",
        "2020-06-19T11:02:00+0700, 2020-06-19T04:02:00Z",
        "2020-06-19T11:02:00+07, 2020-06-19T04:02:00Z",
        "2020-06-19T11:02:00.744+0700, 2020-06-19T04:02:00.744Z",
        "2020-06-19T00:32:00.744123-0330, 2020-06-19T04:02:00.744123Z",
        "2020-06-18T23:02:00.7-05, 2020-06-19T04:02:00.700Z",
        "2020-06-19T04:02:00+0000, 2020-06-19T04:02:00Z",
        "2020-06-19T11:02+07, 2020-06-19T04:02:00Z",
        "2020-06-19t04:02:00.744z, 2020-06-19T04:02:00.744Z",
        "2020-06-19t11:02:00+0700, 2020-06-19T04:02:00Z"
    })
    @Tag("row:C27")
    void c27_a_time_with_its_offset_is_read(String text, Instant time) {
        assertThat(IsoTime.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-06-19",
                "2020-06-19T04:02:00",
                "2020-06-19 04:02:00Z",
                "2020-06-19T04:02:00.744",
                "2020-13-19T04:02:00Z",
                "2020-00-19T04:02:00Z",
                "2020-02-30T04:02:00Z",
                "2021-02-29T04:02:00Z",
                "2020-06-19T24:02:00Z",
                "2020-06-19T04:60:00Z",
                "2020-06-19T04:02:60Z",
                "2020-06-19T04:02:00+19:00",
                "2020-06-19T04:02:00+18:01",
                "2020-06-19T04:02:00+08:60",
                "2020-06-19T04:02:00+1900",
                "2020-06-19T04:02:00+0860",
                "2020-06-19T04:02:00+8",
                "2020-06-19T04:02:00+080",
                "2020-06-19T04:02:00+x800",
                "2020-06-19T04-07",
                "2020-06-19T-0700",
                "2020-06",
                "+07",
                "-0700",
                "2020-06-19T04:02:00 08:00",
                "２０２０-06-19T04:02:00Z",
                "2020-06-1/T04:02:00Z",
                "2020-06-1:T04:02:00Z",
                "2020-06-19T04:02:00.74xZ",
                "2020-06-19T04:02:00+x8:00",
                "2020-06-19T04:02:00Zx",
                "-020-06-19T04:02:00Z"
            })
    @Tag("row:C27")
    void c27_what_is_no_such_time_is_refused(String text) {
        assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void it_agrees_with_the_jdk_on_whatever_comes_but_on_offsets_without_a_colon() {
        Random random = new Random(20_261_121);
        String[] valid = {"2020-06-19T04:02:00.744Z", "2022-01-14T21:08:26+08:00", "2020-12-31T23:59:59.999-11:59"};
        String characters = "0123456789-+:.TZtz /";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(valid[i % valid.length]);
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
            }

            assertThat(instant(() -> IsoTime.parse(text.toString())))
                    .describedAs(text.toString())
                    .isEqualTo(instant(() ->
                            OffsetDateTime.parse(withColon(text.toString())).toInstant()));
        }
    }

    /** Returns the text with the colon in its offset that the JDK requires. */
    static String withColon(String text) {
        return text.replaceFirst("(?s)^(.{11,}[+-][0-9]{2})([0-9]{2})$", "$1:$2")
                .replaceFirst("(?s)^(.{11,}[+-][0-9]{2})$", "$1:00");
    }

    private static Object instant(java.util.function.Supplier<Instant> parse) {
        try {
            return parse.get();
        } catch (DateTimeException refused) {
            return "refused";
        }
    }
}
