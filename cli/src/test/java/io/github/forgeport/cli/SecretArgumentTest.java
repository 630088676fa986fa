package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** No message shows a secret that was given as a wrong argument. */
@ExtendWith(SandboxExtension.class)
class SecretArgumentTest {

    private static final String SECRET = "ghp_canary4711";

    static Stream<Arguments> misplaced() {
        return Stream.of(
                given("the first argument", SECRET),
                given("a first argument that is an option", "--token=" + SECRET),
                given("a first argument that looks like an option", "--" + SECRET),
                given("a first argument that looks like short options", "-" + SECRET),
                given("a misspelt command", "doctro" + SECRET),
                given("the second argument", "repositories", SECRET),
                given("one after a command that takes none", "demo", SECRET),
                given("a further one", "repositories", "get", "a/b", SECRET, "--host", "codeup"),
                given("a further one that stands there twice", "demo", SECRET, SECRET),
                given("one behind the end of options", "demo", "--", SECRET),
                given("a host", "doctor", "--host", SECRET),
                given("a host that looks like an option", "doctor", "--host", "--" + SECRET),
                given("a host with something glued to it", "doctor", "--host=codeup=" + SECRET),
                given("a second host", "doctor", "--host=codeup", "--host=" + SECRET),
                given("a form of output", "demo", "--output", SECRET),
                given("a time", "doctor", "--host", "codeup", "--timeout", SECRET),
                given("a number of retries", "doctor", "--host", "codeup", "--retries=" + SECRET),
                given("an option of a call that takes none", "doctor", "--host", "codeup", "--verbose=" + SECRET),
                given("an option that reveals", "repositories", "get", "a/b", "--host=codeup", "--reveal=" + SECRET),
                given("a command to help with", "help", SECRET),
                given("a second word to help with", "help", "repositories", SECRET),
                given("a shell", "completion", SECRET),
                given("one behind a shell", "completion", "bash", SECRET),
                given("one behind the version", "version", SECRET),
                given("a failure as JSON", "demo", "--output", "json", SECRET),
                given("a port", "sandbox", "--port", SECRET),
                given("a second port", "sandbox", "--port", "1", "--port", SECRET),
                given("a number that is no port", "sandbox", "--port", "47114711"),
                given("a number that is no number of ours", "sandbox", "--port", "4711471147114711"),
                given("a profile", "doctor", "--host", "codeup", "--profile", SECRET),
                given(
                        "a profile in a folder that is none",
                        "doctor",
                        "--host",
                        "codeup",
                        "--profile",
                        "/dev/null/" + SECRET),
                given(
                        "a profile of a name that is too long",
                        "doctor",
                        "--host",
                        "codeup",
                        "--profile",
                        SECRET.repeat(99)),
                given("a profile of another command", "authorizations", "list", "--host=codeup", "--profile=" + SECRET),
                given("an option without value", "demo", "--help=" + SECRET),
                given("another option without value", "sandbox", "--version=" + SECRET),
                given("an unknown option", "authorizations", "list", "--host", "codeup", "--token=" + SECRET),
                given("what follows one", "authorizations", "list", "--host", "codeup", "--password", SECRET),
                given("what is glued to a short one", "authorizations", "list", "--host", "codeup", "-p" + SECRET),
                given("what is glued to a known one", "doctor", "--host" + SECRET),
                given("a path", "repositories", "get", SECRET, "--host", "codeup"),
                given(
                        "a path behind the end of options",
                        "repositories",
                        "get",
                        "--host",
                        "codeup",
                        "--",
                        "--" + SECRET),
                given("a path that climbs", "repositories", "get", "../" + SECRET, "--host", "codeup"),
                given("a file of arguments", "repositories", "get", "@" + SECRET, "--host", "codeup"),
                given(
                        "a clone URL",
                        "repositories",
                        "get",
                        "https://u:" + SECRET + "@h.example/a/b.git",
                        "--host",
                        "codeup"),
                given("an id beside a path", "repositories", "get", "a/b", "--id", SECRET, "--host", "codeup"),
                given("a time of a commit", "commits", "list", "a/b", "--host", "codeup", "--since", SECRET),
                given("a commit", "commits", "get", "a/b", SECRET, "--host", "codeup"),
                given("an order", "branches", "list", "a/b", "--host", "codeup", "--order", SECRET),
                given("words with a blank", "tags", "list", "a/b", "--host", "codeup", "--search", SECRET + " "),
                given("a limit", "tags", "list", "a/b", "--host", "codeup", "--limit", SECRET),
                given("a file", "files", "get", "a/b", "/" + SECRET, "--ref=main", "--host", "codeup"),
                given("a second id", "repositories", "get", "--id", "1", "--id", SECRET, "--host", "codeup"),
                given(
                        "an id with a character that no terminal shows",
                        "repositories",
                        "get",
                        "--id",
                        SECRET + "\u0007",
                        "--host",
                        "codeup"));
    }

    private static Arguments given(String name, String... arguments) {
        return Arguments.argumentSet(name, (Object) arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misplaced")
    void it_is_not_repeated_wherever_it_stands(String[] arguments) {
        RunResult run = RunResult.of(Map.of(), arguments);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain("canary", "4711", "Exception", "\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asked")
    void nor_by_a_command_that_asks_the_host(String[] arguments, Sandbox sandbox) {
        RunResult run = RunResult.of(RunResult.environment(sandbox), arguments);

        assertThat(run.code()).isNotZero();
        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain("canary", "4711", "Exception", "\tat ");
    }

    static Stream<Arguments> asked() {
        String address = "u:" + SECRET + "@h.example/a/b";
        return Stream.of(
                given("an address at Codeup", "repositories", "get", address, "--host", "codeup"),
                given("an address at ServiceStage", "repositories", "get", address, "--host", "servicestage"),
                given("a path", "repositories", "get", "a/" + SECRET, "--host", "codeup", "--output", "json"),
                given("an id at Codeup", "repositories", "get", "--id", SECRET, "--host", "codeup"),
                given("an id at ServiceStage", "repositories", "get", "--id", SECRET, "--host", "servicestage"),
                given(
                        "an id that looks like an option",
                        "repositories",
                        "get",
                        "--id",
                        "--" + SECRET,
                        "--host",
                        "codeup"));
    }

    @Test
    void the_message_tells_position_or_option_and_what_is_expected() {
        assertThat(RunResult.of(Map.of(), "demo", "--output=table", SECRET).err())
                .startsWith("forgeport: unexpected argument at position 3\n");
        assertThat(RunResult.of(Map.of(), "doctor", "--host", SECRET).err())
                .startsWith("forgeport: --host=HOST takes one of " + HostRegistry.ALL + "\n");
        assertThat(RunResult.of(Map.of(), "demo", "--help=" + SECRET).err())
                .startsWith("forgeport: --help takes no value\n");
        assertThat(RunResult.of(Map.of(), "doctor", "--host", "codeup", "--profile=")
                        .err())
                .startsWith("forgeport: --profile=FILE takes the name of a file\n");
    }

    static Stream<Arguments> tooEarly() {
        return Stream.of(
                Arguments.of("--host at position 1", new String[] {"--host", "codeup", "repositories", "get", "a/b"}),
                Arguments.of("--host at position 2", new String[] {"repositories", "--host=codeup", "get", "a/b"}),
                Arguments.of("--verbose at position 1", new String[] {"--verbose", "doctor", "--host", "codeup"}),
                Arguments.of("--timeout at position 1", new String[] {"--timeout=" + SECRET, "demo"}),
                Arguments.of("--ref at position 1", new String[] {"--ref=" + SECRET, "demo"}),
                Arguments.of(
                        "--profile at position 1",
                        new String[] {"--profile", SECRET, "authorizations", "list", "--host", "codeup"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooEarly")
    void an_option_before_its_command_is_told_to_belong_behind_it(String option, String[] arguments) {
        RunResult run = RunResult.of(Map.of(), arguments);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("forgeport: " + option + " belongs behind the words of its command\n")
                .doesNotContain(SECRET);
    }

    @Test
    void a_known_word_is_still_suggested() {
        assertThat(RunResult.of(Map.of(), "doctr").err()).contains("Did you mean: forgeport doctor?\n");
    }

    @Test
    void of_every_argument_it_is_known_what_it_takes() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        RunContext context = RunResult.context(nowhere, nowhere);

        assertThat(arguments(CommandTree.create(context, Verbs.ALL).getCommandSpec()))
                .isNotEmpty()
                .allSatisfy(argument -> assertThat(ArgumentTypes.acceptedValues(argument.type()))
                        .as(argument.toString())
                        .isNotEqualTo("another value"));
    }

    private static Stream<ArgSpec> arguments(CommandSpec command) {
        return Stream.concat(
                command.args().stream(),
                command.subcommands().values().stream().flatMap(below -> arguments(below.getCommandSpec())));
    }
}
