package io.github.forgeport.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextOrNumberTest {

    record Level(TextOrNumber level) {}

    private static TextOrNumber read(String value) {
        ReceivedResponse answer = SampleResponses.answer(200, "{\"level\":" + value + "}");
        return SampleResponses.read(answer, Level.class).level();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "10, 10",
                "\"10\", 10",
                "0, 0",
                "-1, -1",
                "\"\", ''",
                "\"SYSTEM_UNKNOWN_ERROR\", SYSTEM_UNKNOWN_ERROR",
                "9007199254740993, 9007199254740993",
                "9223372036854775808, 9223372036854775808",
                "\"010\", 010"
            })
    void text_and_whole_numbers_are_the_same_digit_by_digit(String json, String text) {
        assertThat(read(json)).isEqualTo(new TextOrNumber(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0", "1e3", "true", "{}", "[]", "[10]"})
    void anything_else_is_of_the_wrong_type(String json) {
        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> read(json));

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal.pointer()).isEqualTo("/level");
    }

    @Test
    void null_is_not_supplied() {
        assertThat(read("null")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "149, 149", "007, 7", "999999999999999999, 999999999999999999"})
    void a_count_is_read_from_text_and_number_alike(String text, Long number) {
        assertThat(new TextOrNumber(text).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "-1", "1.5", "many", "\u0661", "1000000000000000000"})
    void what_is_no_count_is_none(String text) {
        assertThat(new TextOrNumber(text).number()).isNull();
    }
}
