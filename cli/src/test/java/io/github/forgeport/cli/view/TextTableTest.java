package io.github.forgeport.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell_and_lines_end_without_blanks() {
        assertThat(TextTable.lines(List.of(List.of("a", "bbb", "c"), List.of("aaa", "b", ""))))
                .containsExactly("a    bbb  c", "aaa  b");
    }

    @Test
    void chinese_text_takes_two_columns_a_letter() {
        List<String> lines = TextTable.lines(List.of(List.of("代码库", "x"), List.of("abc", "y")));

        assertThat(lines).containsExactly("代码库  x", "abc     y");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "仓库, 4", "（）, 4", "한국, 4", "かな, 4", "é, 1", "e\u0301, 1", "🚀, 2", "𠮷, 2", "×, 1"})
    void a_text_is_as_wide_as_a_terminal_draws_it(String text, int width) {
        assertThat(TextTable.width(text)).isEqualTo(width);
    }
}
