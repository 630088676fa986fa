package io.github.forgeport.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "代码库", "\uD83D\uDE80", "e\u0301", "a b", "\\u{a}", "%2F", "'\"<>&"})
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
        "917569, \\u{e0041}"
    })
    void what_breaks_hides_or_turns_a_line_is_escaped(int point, String shown) {
        String text = new StringBuilder("<").appendCodePoint(point).append('>').toString();

        assertThat(SafeText.of(text, 64)).isEqualTo("<" + shown + ">");
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
        assertThat(SafeText.of(Texts.MEGABYTE, 64)).hasSize(67);
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
