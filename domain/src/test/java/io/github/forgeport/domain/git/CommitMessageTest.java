package io.github.forgeport.domain.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitMessageTest {

    @ParameterizedTest
    @ValueSource(strings = {"Fix a typo", "Fix a typo\n\nIt was in the title.\n", " indented", "铁砧\t\uD83D\uDE80"})
    void a_message_prints_as_it_was_written(String text) {
        assertThat(new CommitMessage(text)).hasToString(text);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("", "is blank"),
                arguments(" \n\t", "is blank"),
                arguments("\u200B", "is blank"),
                arguments("a\0b", "has a NUL"),
                arguments("x".repeat(65_537), "is longer than 65536 characters"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void what_git_or_a_reader_can_do_nothing_with_is_refused(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommitMessage(text))
                .withMessageMatching(
                        "commit message \\Q" + why + "\\E: '[^\0]{0,200}'; expected .* such as Fix a typo");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_536})
    void the_longest_is_taken(int length) {
        assertThat(new CommitMessage("x".repeat(length)).value()).hasSize(length);
    }
}
