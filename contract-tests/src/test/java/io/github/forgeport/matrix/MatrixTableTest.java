package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fault matrix is parsed exactly, and a line that cannot be read fails. */
class MatrixTableTest {

    private static final String REFUSED =
            "| A1 | refused | Unavailable.CONNECT | 3/2/1 | NOT_SENT | 0 | 200 | in words | host |";

    @Test
    void a_case_is_what_its_cells_say() {
        MatrixLine line = new MatrixTable(REFUSED).line("A1", "refused");

        assertThat(line.spread()).isEqualTo(Spread.HOST);
        assertThat(line.expected())
                .isEqualTo(new ExpectedOutcome(
                        Unavailable.class, "CONNECT", 3, 2, 1, Effect.NOT_SENT, 0, Duration.ofMillis(200), "in words"));
    }

    @Test
    void an_empty_cell_says_nothing_and_a_success_has_no_member() {
        MatrixTable table = new MatrixTable("| B13 | whole | success | 1/1/1 | | 1 | 200 | | repetition |");

        assertThat(table.line("B13", "whole").expected())
                .isEqualTo(new ExpectedOutcome(null, "", 1, 1, 1, null, 1, Duration.ofMillis(200), null));
    }

    @Test
    void a_row_is_here_where_it_is_played_or_tested() {
        MatrixTable table = new MatrixTable(String.join("\n", "# Rows", REFUSED, "| A8 | of tests | tests |"));

        assertThat(table.here()).containsExactlyInAnyOrder("A1", "A8");
        assertThat(table.tested()).containsExactly("A8");
    }

    @Test
    void a_case_that_is_not_there_is_not_guessed() {
        assertThatThrownBy(() -> new MatrixTable(REFUSED).line("A1", "refuse"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("A1 refuse");
    }

    static Stream<Named<String>> wrong() {
        return Stream.of(
                named("no member of the family", REFUSED.replace("Unavailable", "Unreachable")),
                named("attempts of two", REFUSED.replace("3/2/1", "3/2")),
                named("attempts of four", REFUSED.replace("3/2/1", "3/2/1/1")),
                named("attempts that are no number", REFUSED.replace("3/2/1", "3/-/1")),
                named("no effect", REFUSED.replace("NOT_SENT", "UNSENT")),
                named("a failure that says no effect", REFUSED.replace("NOT_SENT", "")),
                named("a success that says one", REFUSED.replace("Unavailable.CONNECT", "success")),
                named("requests not counted", REFUSED.replace("| 0 |", "| |")),
                named("time without an end", REFUSED.replace("| 200 |", "| |")),
                named("for each of nothing", REFUSED.replace("host", "")),
                named("a cell too few", REFUSED.replace("| in words ", "")),
                named("a cell too many", REFUSED + " more |"),
                named("no bar at its end", REFUSED.substring(0, REFUSED.length() - 1)),
                named("no row", REFUSED.replace("A1", "A")),
                named("proven by nobody", "| A8 | this | test |"),
                named("the same case again", REFUSED + "\n" + REFUSED),
                named("the same row of tests again", "| A8 | this | tests |\n| A8 | that | tests |"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void a_line_that_cannot_be_read_is_no_line_left_out(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixTable(text))
                .withMessageStartingWith("not a line of the matrix: |");
    }
}
