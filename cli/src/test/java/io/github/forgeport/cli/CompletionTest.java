package io.github.forgeport.cli;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.cli.verb.Verbs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion script, executed by a real Bash. */
@Timeout(60)
class CompletionTest {

    /**
     * The Bash script that loads the completion as the help says, and completes the last argument as at a press of Tab.
     */
    private static final String COMPLETING = """
            eval "$(cat script)"
            COMP_WORDS=("$@")
            COMP_CWORD=$(($# - 1))
            $(complete -p forgeport | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
            echo "${COMPREPLY[*]}"
            """;

    @TempDir
    private Path folder;

    private String bash(String... arguments) throws Exception {
        Path out = folder.resolve("out");
        String[] command = new String[arguments.length + 1];
        command[0] = "bash";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
        assertThat(code).isZero();
        return Files.readString(out);
    }

    private void writeScript(String shell) throws Exception {
        RunResult run = RunResult.of(Map.of(), "completion", shell);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Files.writeString(folder.resolve("script"), run.out());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bash", "zsh", "BASH"})
    @EnabledOnOs(OS.LINUX)
    void the_script_has_no_error_of_syntax(String shell) throws Exception {
        writeScript(shell);

        assertThat(bash("-n", "script")).isEmpty();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'forgeport|', demo VERBS api doctor sandbox completion help version",
        "forgeport|rep, repositories",
        "forgeport|repositories|g, get",
        "forgeport|repositories|get|--re, --reveal --read-only --retries",
        "forgeport|repositories|get|--host|co, codeup",
        "'forgeport|doctor|--output|', table json",
        "'forgeport|repositories|list|--output|', table json jsonl csv",
        "'forgeport|branches|list|--order|', host last-updated first-updated",
        "'forgeport|completion|', bash zsh",
        "forgeport|authorizations|list|--t, --timeout",
        "forgeport|nonsense, ''",
        "./forgeport|doc, doctor"
    })
    @EnabledOnOs(OS.LINUX)
    void it_completes_commands_options_and_their_values(String words, String completed) throws Exception {
        writeScript("bash");
        String[] typed = words.split("\\|", -1);
        String[] arguments = new String[typed.length + 3];
        arguments[0] = "-c";
        arguments[1] = COMPLETING;
        arguments[2] = "bash";
        System.arraycopy(typed, 0, arguments, 3, typed.length);

        String groups =
                Verbs.ALL.stream().map(verb -> verb.group().plural()).distinct().collect(joining(" "));
        assertThat(bash(arguments).strip()).isEqualTo(completed.replace("VERBS", groups));
    }

    static Stream<Arguments> groups() {
        Map<String, String> names = Verbs.ALL.stream()
                .collect(groupingBy(
                        verb -> verb.group().plural(),
                        mapping(
                                Verb::name,
                                collectingAndThen(toList(), all -> String.join(" ", new LinkedHashSet<>(all))))));
        return names.entrySet().stream()
                .map(group -> Arguments.argumentSet(group.getKey(), group.getKey(), group.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    @EnabledOnOs(OS.LINUX)
    void it_completes_every_subcommand_of_a_group(String group, String names) throws Exception {
        it_completes_commands_options_and_their_values("forgeport|" + group + "|", names);
    }

    @Test
    void it_asks_the_shell_whether_it_is_zsh() {
        assertThat(RunResult.of(Map.of(), "completion", "zsh").out())
                .contains("elif [ -n \"$ZSH_VERSION\" ]", "bashcompinit");
    }

    @Test
    void it_names_no_setting_and_no_secret() {
        assertThat(RunResult.of(Map.of("FORGEPORT_CODEUP_ACCESS_TOKEN", "fake-canary"), "completion", "bash")
                        .out())
                .doesNotContain("canary", "FORGEPORT_");
    }

    @ParameterizedTest(name = "completion {0}")
    @CsvSource({
        "fish, SHELL takes one of ",
        "'', SHELL takes one of ",
        "sh, SHELL takes one of ",
        "--output=json, needed: SHELL"
    })
    void another_shell_is_refused(String shell, String message) {
        RunResult run = RunResult.of(Map.of(), "completion", shell);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out() + run.err()).contains(message);
    }

    @Test
    void without_a_shell_it_says_that_one_is_needed() {
        assertThat(RunResult.of(Map.of(), "completion").err()).startsWith("forgeport: needed: SHELL\n");
        assertThat(RunResult.of(Map.of(), "completion", "bash", "zsh").err())
                .startsWith("forgeport: unexpected argument at position 3\n");
    }
}
