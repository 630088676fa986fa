package io.github.forgeport.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {

    private static void assertRefused(byte[] bytes, int length, Reason reason) {
        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> Utf8Check.require(bytes, length));

        assertThat(refusal).describedAs(HexFormat.of().formatHex(bytes)).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.pointer()).isNull();
        assertThat(refusal).hasNoCause();
    }

    private static void assertTaken(byte[] bytes, int length) {
        assertThatCode(() -> Utf8Check.require(bytes, length)).doesNotThrowAnyException();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }

    /** Returns the bytes with this many letters before and after them. */
    private static byte[] within(int before, byte[] bytes, int after) {
        byte[] all = new byte[before + bytes.length + after];
        Arrays.fill(all, (byte) 'x');
        System.arraycopy(bytes, 0, all, before, bytes.length);
        return all;
    }

    static IntStream places() {
        return IntStream.rangeClosed(0, 40);
    }

    /** Returns well-formed texts, named, since an XML report cannot contain all of their characters. */
    static Stream<Named<String>> sound() {
        return Stream.of(
                named("nothing", ""),
                named("a letter", "a"),
                named("JSON", "{\"name\":\"a\"}"),
                named("eight bytes", "exactly8"),
                named("more than eight", "one more than eight"),
                named("two bytes", "é"),
                named("three bytes each", "代码"),
                named("four bytes", "\uD83D\uDE80"),
                named("a byte order mark", "\uFEFF{}"),
                named(
                        "the first and the last of each length",
                        "\u0080\u07FF\u0800\uD7FF\uE000\uFFFD\uFFFF\uD800\uDC00\uDBFF\uDFFF"),
                named("control characters", "\u007F\u0001\u001F"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void sound_bytes_are_taken(String text) {
        byte[] bytes = text.getBytes(UTF_8);

        assertTaken(bytes, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", // a continuation of nothing
                "BF",
                "C2", // a cut sequence of two, three, four
                "E4 BB",
                "F0 9F 9A",
                "C2 41", // a sequence that another character interrupts
                "E4 41 81",
                "F0 9F 41 80",
                "C0 AF", // overlong in two, three, four
                "C1 BF",
                "E0 80 AF",
                "E0 9F BF",
                "F0 80 80 AF",
                "F0 8F BF BF",
                "C0 80",
                "ED A0 80", // surrogates
                "ED BF BF",
                "ED A0 BD ED BA 80",
                "F4 90 80 80", // beyond the last character
                "F5 80 80 80",
                "F8 88 80 80 80", // sequences of five and six
                "FC 84 80 80 80 80",
                "FE", // bytes that never occur
                "FF"
            })
    @Tag("row:C8")
    void c8_what_is_no_utf_8_is_refused_wherever_it_stands(String hex) {
        byte[] bad = bytes(hex);
        for (int before = 1; before <= 40; before++) {
            assertRefused(within(before, bad, 0), before + bad.length, Reason.BAD_UTF8);
            assertRefused(within(before, bad, 9), before + bad.length + 9, Reason.BAD_UTF8);
        }
        assertRefused(bad, bad.length, Reason.BAD_UTF8);
    }

    @ParameterizedTest
    @MethodSource("places")
    @Tag("row:C8")
    void c8_a_sequence_that_the_end_cuts_is_refused_even_if_old_bytes_stand_behind(int before) {
        byte[] whole = within(before, "代".getBytes(UTF_8), 8);

        assertRefused(whole, before + 1, Reason.BAD_UTF8);
        assertRefused(whole, before + 2, Reason.BAD_UTF8);
        assertTaken(whole, before + 3);
    }

    @ParameterizedTest
    @MethodSource("places")
    void what_stands_behind_the_length_is_not_looked_at(int length) {
        byte[] bytes = within(length, new byte[] {(byte) 0xFF, 0, (byte) 0x80}, 16);

        assertTaken(bytes, length);
    }

    @ParameterizedTest
    @MethodSource("places")
    @Tag("row:C7")
    void c7_a_zero_byte_is_another_encoding_wherever_it_stands(int before) {
        assertRefused(within(before, new byte[1], 0), before + 1, Reason.ENCODING);
        assertRefused(within(before, new byte[1], 20), before + 21, Reason.ENCODING);
        assertRefused(within(before, "é\0".getBytes(UTF_8), 20), before + 23, Reason.ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    @Tag("row:C7")
    void c7_another_unicode_encoding_is_named_as_such(String charset) {
        byte[] bytes = "{\"name\":\"代码\"}".getBytes(Charset.forName(charset));

        assertRefused(bytes, bytes.length, Reason.ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE FF 4E E3", "FF FE E3 4E", "FE FF", "FF FE"})
    @Tag("row:C7")
    void c7_the_mark_of_utf_16_is_enough(String hex) {
        assertRefused(bytes(hex), bytes(hex).length, Reason.ENCODING);
    }

    @Test
    @Tag("row:C7")
    void c7_the_mark_of_utf_16_in_the_midst_is_no_mark() {
        assertRefused(bytes("41 FE FF"), 3, Reason.BAD_UTF8);
        assertRefused(bytes("FE FE"), 2, Reason.BAD_UTF8);
        assertRefused(bytes("FF FF"), 2, Reason.BAD_UTF8);
    }

    @Test
    @Tag("row:C6")
    void c6_the_mark_of_utf_8_is_taken_and_half_of_it_is_not() {
        assertTaken(bytes("EF BB BF 7B 7D"), 5);
        assertRefused(bytes("EF BB"), 2, Reason.BAD_UTF8);
    }

    @Test
    void it_agrees_with_the_jdk_on_every_pair_and_triple_of_bytes() {
        int[] edges = {0x01, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF};
        for (int first = 1; first < 256; first++) {
            for (int second : edges) {
                for (int third : edges) {
                    byte[] bytes = {(byte) first, (byte) second, (byte) third};
                    boolean sound = Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes);
                    byte[] behind = within(8, bytes, 0);

                    if (sound) {
                        assertTaken(behind, behind.length);
                    } else {
                        assertRefused(behind, behind.length, Reason.BAD_UTF8);
                    }
                }
            }
        }
    }
}
