package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the exit code where nothing can be printed. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class StandardStreamsTest {

    private static final String LOST = "forgeport: the output could not be written\n";

    @TempDir
    private Path folder;

    private Run run(String redirections, String... arguments) throws Exception {
        return new CommandProcess(folder, Map.of("HOME", folder.toString())).run(redirections, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--version", "--help", "demo"})
    void with_all_streams_closed_no_command_that_prints_succeeds(String command) throws Exception {
        assertThat(run("<&- >&- 2>&-", command)).isEqualTo(new Run(1, "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void one_that_fails_fails_as_it_would(int code, String... arguments) throws Exception {
        assertThat(run("<&- >&- 2>&-", arguments).code()).isEqualTo(code);
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                Arguments.of(2, new String[] {"nonsense"}),
                Arguments.of(2, new String[] {"sandbox", "--port", "70000"}),
                Arguments.of(3, new String[] {"repositories", "get", "a/b", "--host", "codeup"}),
                Arguments.of(3, new String[] {"authorizations", "list", "--host", "servicestage"}));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {">&-", "<&- >&-", ">/dev/full", "<&- >/dev/full"})
    void an_output_that_cannot_be_written_is_told_and_is_1(String redirections) throws Exception {
        assertThat(run(redirections, "--version")).isEqualTo(new Run(1, "", LOST));
    }

    @Test
    void a_report_that_is_lost_is_1_whatever_was_found() throws Exception {
        assertThat(run(">&-", "doctor", "--host", "codeup")).isEqualTo(new Run(1, "", LOST));
    }

    @Test
    void a_sandbox_that_cannot_tell_where_it_is_ends() throws Exception {
        assertThat(run(">&-", "sandbox")).isEqualTo(new Run(1, "", LOST));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<&-", "2>&-", "2>/dev/full", "<&- 2>&-"})
    void what_is_not_needed_may_be_closed(String redirections) throws Exception {
        Run run = run(redirections, "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("forgeport ");
    }

    @Test
    void a_reader_that_is_gone_is_told_without_a_stack_trace() throws Exception {
        Run run = run("| true", "--help");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isIn("", LOST);
    }
}
