package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exit code of a command whose output cannot be printed. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class StandardStreamsTest {

    private static final String LOST = "forgeport: the output could not be written\n";

    @TempDir
    private Path folder;

    private static Map<String, RunResult> closed = Map.of();
    private static Map<String, RunResult> unwritable = Map.of();
    private static Map<String, RunResult> unread = Map.of();

    /** Runs the commands that need no process of their own. */
    @BeforeAll
    static void run_commands_that_share_a_process(@TempDir Path home) throws Exception {
        CommandProcess process = new CommandProcess(home, Map.of("HOME", home.toString()));
        closed = process.runAll(
                "<&- >&- 2>&-",
                "--version",
                "--help",
                "demo",
                "nonsense",
                "sandbox --port 70000",
                "repositories get a/b --host codeup",
                "authorizations list --host servicestage");
        unwritable = process.runAll(">&-", "--version", "doctor --host codeup", "sandbox");
        unread = process.runAllWithoutReader(
                "--help",
                "completion bash",
                "demo --output json",
                "sandbox",
                "demo --output json nonsense",
                "doctor --host codeup");
    }

    private RunResult run(String redirections, String... arguments) throws Exception {
        return process().run(redirections, arguments);
    }

    private CommandProcess process() {
        return new CommandProcess(folder, Map.of("HOME", folder.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--version", "--help", "demo"})
    void with_all_streams_closed_no_command_that_prints_succeeds(String command) {
        assertThat(closed.get(command)).isEqualTo(new RunResult(1, "", ""));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "2, nonsense",
        "2, sandbox --port 70000",
        "3, repositories get a/b --host codeup",
        "3, authorizations list --host servicestage"
    })
    void one_that_fails_fails_as_it_would(int code, String command) {
        assertThat(closed.get(command).code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<&- >&-", ">/dev/full", "<&- >/dev/full"})
    void an_output_that_cannot_be_written_is_told_and_is_1(String redirections) throws Exception {
        assertThat(run(redirections, "--version")).isEqualTo(new RunResult(1, "", LOST));
    }

    /** The report is lost whatever it found, and a sandbox ends if it cannot print its address. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--version", "doctor --host codeup", "sandbox"})
    void so_is_one_that_is_closed(String command) {
        assertThat(unwritable.get(command)).isEqualTo(new RunResult(1, "", LOST));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<&-", "2>&-", "2>/dev/full", "<&- 2>&-"})
    void what_is_not_needed_may_be_closed(String redirections) throws Exception {
        RunResult run = run(redirections, "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("forgeport ");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--help", "completion bash", "demo --output json", "sandbox"})
    void a_reader_that_is_gone_ends_it_quietly_with_141(String command) {
        assertThat(unread.get(command)).isEqualTo(new RunResult(141, "", ""));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"2, demo --output json nonsense", "3, doctor --host codeup"})
    void one_that_fails_without_a_reader_fails_as_it_would(int code, String command) {
        assertThat(unread.get(command)).isEqualTo(new RunResult(code, "", ""));
    }

    @Test
    void a_reader_of_both_streams_that_is_gone_ends_it_quietly() throws Exception {
        assertThat(process().runWithoutReader("2>&1", "--help")).isEqualTo(new RunResult(141, "", ""));
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

        RunResult run = new CommandProcess(folder, Map.of("HOME", folder.toString(), "LC_ALL", "de_DE.UTF-8"))
                .run("> " + pipe, "--help");

        reader.join();
        assertThat(run).isEqualTo(new RunResult(141, "", ""));
    }

    @Test
    void a_reader_that_stays_to_the_end_is_no_matter() throws Exception {
        RunResult run = run("| cat", "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("forgeport ");
    }
}
