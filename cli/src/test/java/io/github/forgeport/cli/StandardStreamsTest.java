package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        return process().run(redirections, arguments);
    }

    private CommandProcess process() {
        return new CommandProcess(folder, Map.of("HOME", folder.toString()));
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

    static Stream<Arguments> printing() {
        return Stream.of(
                Arguments.argumentSet("help", (Object) new String[] {"--help"}),
                Arguments.argumentSet("completion", (Object) new String[] {"completion", "bash"}),
                Arguments.argumentSet("JSON", (Object) new String[] {"demo", "--output", "json"}),
                Arguments.argumentSet("sandbox", (Object) new String[] {"sandbox"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("printing")
    void a_reader_that_is_gone_ends_it_quietly_with_141(String[] arguments) throws Exception {
        assertThat(process().runWithoutReader("", arguments)).isEqualTo(new Run(141, "", ""));
    }

    static Stream<Arguments> failingWithoutReader() {
        return Stream.of(
                Arguments.argumentSet(
                        "a failure as JSON", 2, (Object) new String[] {"demo", "--output", "json", "nonsense"}),
                Arguments.argumentSet("a doctor's finding", 3, (Object) new String[] {"doctor", "--host", "codeup"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failingWithoutReader")
    void one_that_fails_without_a_reader_fails_as_it_would(int code, String[] arguments) throws Exception {
        assertThat(process().runWithoutReader("", arguments)).isEqualTo(new Run(code, "", ""));
    }

    @Test
    void a_reader_of_both_streams_that_is_gone_ends_it_quietly() throws Exception {
        assertThat(process().runWithoutReader("2>&1", "--help")).isEqualTo(new Run(141, "", ""));
    }

    @Test
    void so_does_one_of_a_pipe_with_a_name_whatever_language_the_system_speaks() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread reader = new Thread(() -> {
            try {
                Files.newInputStream(pipe).close();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        reader.start();

        Run run = new CommandProcess(folder, Map.of("HOME", folder.toString(), "LC_ALL", "de_DE.UTF-8"))
                .run("> " + pipe, "--help");

        reader.join();
        assertThat(run).isEqualTo(new Run(141, "", ""));
    }

    @Test
    void a_reader_that_stays_to_the_end_is_no_matter() throws Exception {
        Run run = run("| cat", "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("forgeport ");
    }
}
