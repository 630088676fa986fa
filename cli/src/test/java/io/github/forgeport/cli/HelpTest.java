package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.http.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final String HELP = RunResult.of(Map.of(), "--help").out();

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void it_lists_every_exit_code(ExitCode code) {
        String meaning = ExitCode.meanings().get(Integer.toString(code.number()));

        assertThat(HELP).containsPattern("(?m)^  " + code.number() + " +" + Pattern.quote(meaning) + "$");
    }

    static List<Setting> settings() {
        return HostRegistry.settings();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void it_lists_every_variable_and_key(Setting setting) {
        assertThat(HELP)
                .containsPattern("(?m)^  " + setting.variable() + " +" + Pattern.quote(setting.meaning()) + "$");
        assertThat(HELP).containsPattern("(?m)^  " + setting.key() + "$");
    }

    @Test
    void it_has_examples_and_all_commands() {
        assertThat(HELP)
                .contains("Examples:", "forgeport repositories get codeup/codeup-demo --host codeup")
                .contains("  demo ", "  authorizations ", "  repositories ", "  doctor ", "  sandbox ");
    }

    @Test
    void it_says_which_credential_is_taken_and_who_tells() {
        assertThat(HELP)
                .contains(
                        "token, access key, password, the vendor's key",
                        "'forgeport doctor' tells what was taken, and why",
                        "  forgeport doctor --host servicestage");
    }

    static Stream<String> commands() {
        return Stream.of(
                        Stream.of("demo", "api", "doctor", "sandbox", "completion", "help", "version"),
                        Verbs.ALL.stream().map(verb -> verb.group().plural()),
                        Verbs.ALL.stream().map(verb -> verb.group().plural() + " " + verb.name()))
                .flatMap(Function.identity())
                .distinct();
    }

    static Stream<String> commandsAndNone() {
        return Stream.concat(Stream.of(""), commands());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_its_own(String command) {
        RunResult run = RunResult.of(Map.of(), (command + " --help").split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: forgeport " + command + " ");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandsAndNone")
    void help_shows_the_same_as_the_option(String command) {
        RunResult asked = RunResult.of(Map.of(), ("help " + command).strip().split(" "));

        assertThat(asked)
                .isEqualTo(RunResult.of(Map.of(), (command + " --help").strip().split(" ")));
        assertThat(asked.code()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "help nonsense | unknown command at position 2; it is one of [demo, ",
                "help repositories nonsense | unknown command at position 3; it is one of [get, list, ",
                "help demo nonsense | unexpected argument at position 3",
                "help repositories get nonsense | unexpected argument at position 4",
                "help doctr | unknown command at position 2",
                "help DEMO | unknown command at position 2",
                "help --nonsense | unknown option at position 2",
                "help repositories get --host codeup | unknown option at position 4"
            })
    void help_for_what_is_no_command_is_wrong_usage(String command, String message) {
        RunResult run = RunResult.of(Map.of(), command.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("forgeport: " + message);
    }

    @Test
    void help_for_a_misspelt_command_suggests_it() {
        assertThat(RunResult.of(Map.of(), "help", "doctr").err()).contains("Did you mean: forgeport doctor?\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--help", "-h"})
    void the_short_option_is_the_long_one(String option) {
        assertThat(RunResult.of(Map.of(), option).out()).isEqualTo(HELP);
    }

    @Test
    void without_a_command_a_short_help_is_shown() {
        RunResult run = RunResult.of(Map.of());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("forgeport: a command is missing\n")
                .contains(
                        "Usage: forgeport [-hV] COMMAND",
                        "  demo ",
                        "  repositories ",
                        "  version ",
                        "'forgeport --help'")
                .doesNotContain("FORGEPORT_", "Exit codes");
        assertThat(run.err().lines()).hasSizeLessThan(24).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"repositories", "authorizations"})
    void without_the_second_word_of_a_command_its_own_help_is_shown(String command) {
        RunResult run = RunResult.of(Map.of(), command);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("forgeport: a command is missing\n")
                .contains("Usage: forgeport " + command + " [-hV]", "'forgeport help " + command + " COMMAND'");
    }

    @Test
    void no_line_is_wider_than_a_window() {
        assertThat(HELP.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void the_version_names_the_java_it_runs_on() {
        assertThat(RunResult.of(Map.of(), "--version").out()).matches("forgeport \\S+ \\(Java \\S+\\)\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"version", "-V", "doctor --version", "version --output table", "version -V"})
    void it_is_told_in_the_same_words_however_it_is_asked_for(String command) {
        assertThat(RunResult.of(Map.of(), command.split(" ")).out())
                .isEqualTo(RunResult.of(Map.of(), "--version").out());
    }

    @Test
    void for_programs_the_version_is_json() throws Exception {
        JsonNode version = JsonMapper.builder()
                .build()
                .readTree(RunResult.of(Map.of(), "version", "--output", "json").out());

        assertThat(version.get("version").textValue()).isNotBlank();
        assertThat(version.get("java").textValue()).isEqualTo(Runtime.version().toString());
    }
}
