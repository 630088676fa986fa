package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Steps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command with a terminal, which the tool {@code script} provides, and without one. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class TerminalTest {

    private static final String NOTICE = "forgeport: waiting for codeup: get repository by path ...";

    @TempDir
    private Path folder;

    private Path seen;

    @BeforeEach
    void name_what_the_terminal_shows() {
        seen = folder.resolve("seen");
    }

    /**
     * Starts a command on a terminal that requests a repository from a host, which does not respond until it is closed.
     */
    private Process ask(FaultServer host, String redirections, String... changes) throws Exception {
        Map<String, String> environment = RunResult.environment(host.url(), changes);
        environment.put("HOME", folder.toString());
        return new CommandProcess(folder, environment)
                .onTerminal(
                        seen,
                        redirections,
                        "repositories",
                        "get",
                        "a/b",
                        "--host=codeup",
                        "--retries=0",
                        "--timeout=1m");
    }

    /** Runs a command against a silent host until the command prints that it waits. */
    private void waitForHost(String redirections, String... changes) throws Exception {
        Process command;
        try (FaultServer silent = FaultServer.start().answering(Script.of(Steps.hang()))) {
            command = ask(silent, redirections, changes);
            while (!Files.exists(seen) || !Files.readString(seen).contains("waiting")) {
                Thread.sleep(50);
            }
        }
        command.waitFor();
    }

    @Test
    void whoever_waits_sees_what_for_on_a_whole_line() throws Exception {
        waitForHost("");

        assertThat(Files.readString(seen).lines()).contains(NOTICE);
    }

    @Test
    void so_he_does_on_the_simplest_terminal_when_the_result_goes_to_a_file() throws Exception {
        waitForHost(">out", "TERM", "dumb");

        assertThat(Files.readString(seen).lines()).contains(NOTICE);
        assertThat(Files.readString(seen)).doesNotContain("\u001b");
        assertThat(folder.resolve("out")).isEmptyFile();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2>err", "2>&1 | cat >err"})
    void messages_that_go_elsewhere_have_none(String redirections) throws Exception {
        try (FaultServer slow =
                FaultServer.start().answering(Script.of(Steps.pause(Duration.ofMillis(2_500)), Steps.close()))) {
            ask(slow, redirections).waitFor();
        }

        assertThat(Files.readString(seen)).doesNotContain("waiting");
        assertThat(folder.resolve("err"))
                .content()
                .contains("the connection broke")
                .doesNotContain("waiting");
    }
}
