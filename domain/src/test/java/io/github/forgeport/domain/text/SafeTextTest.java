package io.github.forgeport.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "代码库",
                "代\u3000码。",
                "\uD83D\uDE80",
                "\u2764\uFE0F",
                "\u845B\uDB40\uDD00",
                "e\u0301",
                "a b",
                "\\u{a}",
                "%2F",
                "'\"<>&"
            })
    void what_is_safe_stays_as_it_is(String text) {
        assertThat(SafeText.of(text, 64)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, \\u{0}",
        "9, \\u{9}",
        "10, \\u{a}",
        "13, \\u{d}",
        "27, \\u{1b}",
        "127, \\u{7f}",
        "133, \\u{85}",
        "173, \\u{ad}",
        "8203, \\u{200b}",
        "8232, \\u{2028}",
        "8233, \\u{2029}",
        "8238, \\u{202e}",
        "8295, \\u{2067}",
        "55357, \\u{d83d}",
        "56832, \\u{de00}",
        "65279, \\u{feff}",
        "917569, \\u{e0041}",
        "160, \\u{a0}",
        "847, \\u{34f}",
        "4447, \\u{115f}",
        "4448, \\u{1160}",
        "5760, \\u{1680}",
        "6068, \\u{17b4}",
        "6155, \\u{180b}",
        "6158, \\u{180e}",
        "8195, \\u{2003}",
        "8239, \\u{202f}",
        "8293, \\u{2065}",
        "10240, \\u{2800}",
        "12644, \\u{3164}",
        "57344, \\u{e000}",
        "65039, \\u{fe0f}",
        "65440, \\u{ffa0}",
        "65520, \\u{fff0}",
        "119129, \\u{1d159}",
        "917760, \\u{e0100}",
        "917999, \\u{e01ef}",
        "918000, \\u{e01f0}",
        "1048576, \\u{100000}"
    })
    @Tag("row:H5")
    void what_breaks_hides_or_turns_a_line_is_escaped(int point, String shown) {
        String text = new StringBuilder("<").appendCodePoint(point).append('>').toString();

        assertThat(SafeText.of(text, 64)).isEqualTo("<" + shown + ">");
    }

    @ParameterizedTest
    @CsvSource({
        "a\u200Bb\u202E, U+200B",
        "\uDB40\uDC41, U+E0041",
        "ab\u3164, U+3164",
        "\u2764\uFE0F, U+FE0F",
        "\u2764\uDB40\uDD00, U+E0100",
        "a\u3000b, U+3000",
        "a\u0378, U+0378",
        "a\uE000, U+E000",
        "\uD83D, U+D83D"
    })
    void the_first_character_of_a_word_that_does_not_show_is_named(String word, String name) {
        assertThat(SafeText.firstInvisible(word)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "host.example", "代码。example", "b\u00FCcher", "\uD83D\uDE80"})
    void a_word_that_shows_has_none(String word) {
        assertThat(SafeText.firstInvisible(word)).isEmpty();
    }

    @Test
    void a_text_of_just_the_limit_is_whole() {
        assertThat(SafeText.of("12345", 5)).isEqualTo("12345");
    }

    @Test
    void a_longer_text_is_cut_and_says_so() {
        assertThat(SafeText.of("123456", 5)).isEqualTo("12345...");
    }

    @Test
    void a_megabyte_is_cut() {
        assertThat(SafeText.of(NameAndIdInputs.MEGABYTE, 64)).hasSize(67);
    }

    @Test
    void an_escape_is_never_cut_in_two() {
        assertThat(SafeText.of("1234\n", 5)).isEqualTo("1234...");
    }

    @Test
    void a_pair_of_surrogates_is_never_cut_in_two() {
        assertThat(SafeText.of("1234\uD83D\uDE80", 5)).isEqualTo("1234...");
    }
}
