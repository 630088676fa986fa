package io.github.forgeport.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PercentEncodingTest {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static String encoded(String text) {
        StringBuilder target = new StringBuilder();
        PercentEncoding.append(target, text);
        return target.toString();
    }

    /** Decodes a percent-encoded text, unlike the JDK without reading a plus as a space. */
    private static String decoded(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes[length++] = (byte) Integer.parseInt(text.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[length++] = (byte) text.charAt(i);
            }
        }
        return new String(bytes, 0, length, UTF_8);
    }

    static IntStream ascii() {
        return IntStream.range(0, 128);
    }

    @ParameterizedTest
    @MethodSource("ascii")
    void of_ascii_only_the_unreserved_characters_stay(int character) {
        String text = Character.toString(character);

        assertThat(encoded(text)).isEqualTo(UNRESERVED.contains(text) ? text : String.format("%%%02X", character));
    }

    @ParameterizedTest
    @CsvSource({
        "test/test, test%2Ftest",
        "a b, a%20b",
        "a+b, a%2Bb",
        "a%2Fb, a%252Fb",
        "%2e%2e, %252e%252e",
        "100%, 100%25",
        "'?#;&=+@:', %3F%23%3B%26%3D%2B%40%3A",
        "{x}, %7Bx%7D",
        "${x}, %24%7Bx%7D",
        "代码库, %E4%BB%A3%E7%A0%81%E5%BA%93",
        "é, %C3%A9",
        "a\uD83D\uDE80b, a%F0%9F%9A%80b",
        "codeup-demo_1.0~x, codeup-demo_1.0~x"
    })
    void everything_else_goes_over_utf_8(String text, String encoded) {
        assertThat(encoded(text)).isEqualTo(encoded);
        assertThat(decoded(encoded)).isEqualTo(text);
    }

    @Test
    void an_empty_text_adds_nothing() {
        assertThat(encoded("")).isEmpty();
    }

    @Test
    void it_appends_behind_what_is_there() {
        StringBuilder target = new StringBuilder("/repos/");

        PercentEncoding.append(target, "a/b");

        assertThat(target).hasToString("/repos/a%2Fb");
    }

    @Test
    void a_lone_surrogate_becomes_a_question_mark_since_utf_8_has_no_bytes_for_it() {
        assertThat(encoded("a\uD83Db")).isEqualTo("a%3Fb");
        assertThat(encoded("\uDE80")).isEqualTo("%3F");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "/, true",
        "a/b, true",
        "group/app~1.0-x_y, true",
        "a b, false",
        "a/b?, false",
        "%, false",
        "é, false"
    })
    void a_text_is_left_as_it_is_if_it_has_the_mark_and_unreserved_characters_alone(String text, boolean isLeft) {
        assertThat(PercentEncoding.needsNoEncoding(text, '/')).isEqualTo(isLeft);
    }

    @Test
    void whatever_the_text_is_decoding_once_gives_it_back() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(12), 0, Character.MAX_CODE_POINT + 1)
                    .filter(point -> Character.getType(point) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(encoded(text)).matches("[A-Za-z0-9._~%-]*");
            assertThat(decoded(encoded(text))).isEqualTo(text);
        }
    }
}
