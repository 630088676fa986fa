package io.github.forgeport.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseParserTest {

    private static final int LONGEST_TEXT = 16 * 1024 * 1024;

    record Box(String name, Long size, Integer count, Boolean open, Box inner, List<Box> boxes) {}

    private static Box read(String json) {
        return read(json.getBytes(UTF_8));
    }

    private static Box read(byte[] json) {
        return SampleResponses.read(SampleResponses.answer(200, json), Box.class);
    }

    private static Box[] boxes(String json) {
        return SampleResponses.read(SampleResponses.answer(200, json), Box[].class);
    }

    private static BadResponse refused(byte[] json) {
        return catchThrowableOfType(BadResponse.class, () -> read(json));
    }

    private static BadResponse refused(String json) {
        return refused(json.getBytes(UTF_8));
    }

    private static void assertRefused(BadResponse refusal, Reason reason, String pointer) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal).hasNoCause();
    }

    @Test
    void a_documented_body_becomes_a_value() {
        assertThat(
                        read(
                                "{\"name\":\"a\",\"size\":1,\"count\":2,\"open\":true,\"inner\":{},\"boxes\":[{\"name\":\"b\"}]}"))
                .isEqualTo(new Box(
                        "a",
                        1L,
                        2,
                        true,
                        new Box(null, null, null, null, null, null),
                        List.of(new Box("b", null, null, null, null, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " \t\r\n{} \t\r\n", "{\"name\":null}", "{\"new\":1}", "{\"new\":{\"a\":[1,{}]}}"})
    void missing_null_and_unknown_fields_and_outer_blanks_are_nothing(String json) {
        assertThat(read(json)).isEqualTo(new Box(null, null, null, null, null, null));
    }

    @Test
    void a_thousand_unknown_fields_are_nothing() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1_000; i++) {
            json.append("\"new").append(i).append("\":{\"a\":[").append(i).append("]},");
        }

        assertThat(read(json.append("\"name\":\"a\"}").toString()).name()).isEqualTo("a");
    }

    @Test
    void a_byte_order_mark_is_skipped() {
        assertThat(read("\uFEFF{\"name\":\"a\"}").name()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993", "9223372036854775807", "-9223372036854775808", "0"})
    void every_number_that_its_field_can_hold_is_exact(long number) {
        assertThat(read("{\"size\":" + number + "}").size()).isEqualTo(number);
    }

    @Test
    void texts_are_exact() {
        assertThat(read("{\"name\":\"代码\uD83D\uDE80 e\u0301 \\ud83d\\ude80 \\u0000 \\/\"}")
                        .name())
                .isEqualTo("代码\uD83D\uDE80 e\u0301 \uD83D\uDE80 \0 /");
    }

    @Test
    void an_escaped_lone_surrogate_is_left_to_the_value_that_is_made_of_it() {
        assertThat(read("{\"name\":\"\\ud83d\"}").name()).isEqualTo("\uD83D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t "})
    void an_empty_or_blank_body_is_empty(String json) {
        assertRefused(refused(json), Reason.EMPTY, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"\"", "\"text\"", "true", "[]", "[{}]", "1.5"})
    void a_root_of_another_type_is_refused(String json) {
        assertRefused(refused(json), Reason.WRONG_TYPE, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":1}                             | /name",
                "{\"name\":1.5}                           | /name",
                "{\"name\":true}                          | /name",
                "{\"name\":{}}                            | /name",
                "{\"name\":[]}                            | /name",
                "{\"name\":[\"a\"]}                       | /name",
                "{\"size\":\"1\"}                         | /size",
                "{\"size\":\"\"}                          | /size",
                "{\"size\":1.0}                           | /size",
                "{\"size\":1.9}                           | /size",
                "{\"size\":1e3}                           | /size",
                "{\"size\":1e400}                         | /size",
                "{\"size\":true}                          | /size",
                "{\"size\":[1]}                           | /size",
                "{\"count\":\"1\"}                        | /count",
                "{\"count\":1.5}                          | /count",
                "{\"open\":\"true\"}                      | /open",
                "{\"open\":\"\"}                          | /open",
                "{\"open\":1}                             | /open",
                "{\"open\":0}                             | /open",
                "{\"inner\":[]}                           | /inner",
                "{\"inner\":\"\"}                         | /inner",
                "{\"inner\":1}                            | /inner",
                "{\"boxes\":{}}                           | /boxes",
                "{\"boxes\":\"\"}                         | /boxes",
                "{\"inner\":{\"size\":\"1\"}}             | /inner/size",
                "{\"inner\":{\"inner\":{\"open\":1}}}     | /inner/inner/open",
                "{\"boxes\":[1]}                          | /boxes/0",
                "{\"boxes\":[{},{\"name\":1}]}            | /boxes/1/name",
                "{\"boxes\":[{},{\"boxes\":[{\"size\":true}]}]} | /boxes/1/boxes/0/size"
            })
    void a_field_of_another_type_is_refused_with_its_pointer(String json, String pointer) {
        assertRefused(refused(json), Reason.WRONG_TYPE, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"size\":9223372036854775808}            | /size",
                "{\"size\":-9223372036854775809}           | /size",
                "{\"count\":2147483648}                    | /count",
                "{\"inner\":{\"size\":99999999999999999999}} | /inner/size",
                "{\"boxes\":[{},{\"count\":-2147483649}]}  | /boxes/1/count"
            })
    void a_number_that_its_field_cannot_hold_is_refused_with_its_pointer(String json, String pointer) {
        assertRefused(refused(json), Reason.NUMBER_RANGE, pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Sign in</body></html>",
                "{",
                "{\"name\":\"a\"",
                "{\"name\":\"a",
                "{'name':'a'}",
                "{name:\"a\"}",
                "{\"name\":\"a\",}",
                "{\"size\":NaN}",
                "{\"size\":Infinity}",
                "{\"size\":01}",
                "{\"size\":+1}",
                "{\"size\":.5}",
                "{\"name\":\"a\nb\"}",
                "{\"name\":\"\\x\"}",
                "{/* comment */}",
                "undefined",
                "nul"
            })
    void what_is_no_json_is_refused(String body) {
        assertThat(refused(body).reason()).isEqualTo(Reason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}{}", "{} 1", "{}]", "{}}", "{} x", "{}<!-- -->", "{},", "{} null", "{}\u00A0"})
    void what_goes_on_after_its_end_is_refused(String body) {
        assertRefused(refused(body), Reason.TRAILING, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"name\":\"a\"}",
                "{\"new\":1,\"new\":2}",
                "{\"inner\":{\"size\":1,\"size\":1}}",
                "{\"new\":{\"a\":1,\"a\":1}}",
                "{\"boxes\":[{\"open\":true,\"open\":true}]}",
                "{\"na\\u006de\":\"a\",\"name\":\"a\"}"
            })
    void a_name_that_stands_twice_in_an_object_is_refused(String body) {
        assertThat(refused(body).reason()).isEqualTo(Reason.DUPLICATE_KEY);
    }

    static Stream<Arguments> tooDeep() {
        return Stream.of(
                arguments(named("known field", "{\"inner\":".repeat(100_000))),
                arguments(named("unknown field", "{\"new\":" + "[".repeat(100_000))),
                arguments(named("65 levels", "{\"inner\":".repeat(64) + "{}" + "}".repeat(64))));
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void what_is_nested_too_deep_is_refused(String body) {
        assertThat(refused(body).reason()).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void the_limit_of_64_levels_is_inclusive() {
        assertThat(read("{\"inner\":".repeat(63) + "{}" + "}".repeat(63)).inner())
                .isNotNull();
    }

    static Stream<Arguments> tooLarge() {
        String tooLong = "x".repeat(LONGEST_TEXT + 1);
        return Stream.of(
                arguments(named("text", "{\"name\":\"" + tooLong + "\"}")),
                arguments(named("text of an unknown field", "{\"new\":\"" + tooLong + "\"}")),
                arguments(named("text in an unknown field", "{\"new\":[{\"deep\":\"" + tooLong + "\"}]}")),
                arguments(named("number of an unknown field", "{\"new\":" + "1".repeat(1_000) + "}")),
                arguments(named("number in an unknown field", "{\"new\":[" + "1".repeat(1_000) + "]}")),
                arguments(named("name", "{\"" + "x".repeat(60_000) + "\":1}")),
                arguments(named("number", "{\"size\":" + "1".repeat(1_000_000) + "}")));
    }

    @Test
    void what_nobody_declared_may_be_as_large_as_what_somebody_did() {
        String most = "{\"new\":[\"" + "x".repeat(LONGEST_TEXT) + "\",-" + "1".repeat(63) + "],\"name\":\"a\"}";

        assertThat(read(most).name()).isEqualTo("a");
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void a_part_that_is_too_large_is_refused(String body) {
        assertThat(refused(body).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    static Stream<Arguments> notUtf8() {
        return Stream.of(
                arguments(named("byte that never occurs", new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'})),
                arguments(named("overlong slash", new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'})),
                arguments(named(
                        "encoded surrogate",
                        new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'})),
                arguments(named("cut sequence", new byte[] {'"', (byte) 0xE4, (byte) 0xBB, '"'})),
                arguments(named("GBK", "{\"name\":\"代码\"}".getBytes(Charset.forName("GBK")))));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void bytes_that_are_no_utf_8_are_refused_never_replaced(byte[] body) {
        assertRefused(refused(body), Reason.BAD_UTF8, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void another_unicode_encoding_is_refused(String charset) {
        assertRefused(refused("{\"name\":\"a\"}".getBytes(Charset.forName(charset))), Reason.ENCODING, null);
    }

    @Test
    void a_refusal_shows_nothing_of_the_body() {
        assertThat(refused("fake-canary").getMessage()).doesNotContain("canary");
        assertThat(refused("{\"size\":\"fake-canary\"}").getMessage()).doesNotContain("canary");
        assertThat(refused("{\"fake-canary\":1,\"fake-canary\":2}").getMessage())
                .doesNotContain("canary");
    }

    @Test
    void a_list_can_be_the_documented_root() {
        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> boxes("{}"));

        assertRefused(refusal, Reason.WRONG_TYPE, "");
        assertThat(boxes("[{}]")).hasSize(1);
    }

    @Test
    void a_tree_is_read_of_anything() {
        assertThat(SampleResponses.answer(400, "{\"code\":1}")
                        .json()
                        .path("code")
                        .asInt())
                .isOne();
        for (String body : List.of("", " ", "<html>", "{", "{\"a\":1,\"a\":1}", "[".repeat(100_000), "\uFFFD")) {
            assertThat(SampleResponses.answer(400, body).json().isMissingNode()).isTrue();
        }
        assertThat(SampleResponses.answer(400, new byte[] {(byte) 0xFF, 0})
                        .json()
                        .isMissingNode())
                .isTrue();
    }
}
