package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.Setting;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final String HELP = Run.of(Map.of(), "--help").out();

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void it_lists_every_exit_code(ExitCode code) {
        String meaning = ExitCode.meanings().get(Integer.toString(code.number()));

        assertThat(HELP).containsPattern("(?m)^  " + code.number() + " +" + Pattern.quote(meaning) + "$");
    }

    static List<Setting> settings() {
        return Host.settings();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "authorizations",
                "authorizations list",
                "repositories",
                "repositories get",
                "doctor",
                "sandbox"
            })
    void every_command_has_its_own(String command) {
        Run run = Run.of(Map.of(), (command + " --help").split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: forgeport " + command + " ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void no_line_is_wider_than_a_window() {
        assertThat(HELP.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void the_version_names_the_java_it_runs_on() {
        assertThat(Run.of(Map.of(), "--version").out()).matches("forgeport \\S+ \\(Java \\S+\\)\n");
    }
}
