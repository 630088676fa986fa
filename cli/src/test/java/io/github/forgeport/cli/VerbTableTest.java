package io.github.forgeport.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in the help of every subcommand are valid command lines. */
class VerbTableTest {

    /** The environment of the examples: their variables, and host URLs at which no server listens. */
    private static final Map<String, String> ENVIRONMENT =
            new HashMap<>(RunResult.environment(URI.create("http://127.0.0.1:1")));

    static {
        List.of("CODE", "STATE", "TOKEN", "HOOK_SECRET").forEach(name -> ENVIRONMENT.put(name, "fake-canary"));
    }

    /** A fake host that implements none of its ports. */
    private static final GitHost UNABLE = new GitHost() {
        @Override
        public String name() {
            return "stub";
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.none("stub", "A stub cannot.", URI.create("https://example.com"));
        }

        @Override
        public void close() {}
    };

    static Stream<Arguments> examples() {
        return Verbs.ALL.stream()
                .flatMap(verb -> verb.examples().stream()
                        // This has a password from stdin, which is empty here.
                        .map(example -> example.replace("--password stdin", "--password env:TOKEN"))
                        .map(example -> Arguments.argumentSet(example, verb, example)));
    }

    static Stream<Arguments> writes() {
        return examples().filter(example -> ((Verb) example.get()[0]).writes());
    }

    private static String[] words(Verb verb, String example, String... more) {
        List<String> words = new ArrayList<>(List.of(example.split(" ")));
        if (verb.arguments().contains(Verb.YES)) {
            words.add("--yes");
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void every_operation_has_a_subcommand(Operation operation) {
        assertThat(Verbs.ALL).extracting(Verb::operation).containsOnlyOnce(operation);
    }

    @Test
    void every_subcommand_has_examples_of_itself() {
        assertThat(Verbs.ALL)
                .allSatisfy(verb -> assertThat(verb.examples())
                        .as(verb.description())
                        .isNotEmpty()
                        .allMatch(example -> example.startsWith(verb.group().plural() + " " + verb.name() + " ")));
    }

    @Test
    void what_removes_something_asks_and_nothing_else_does() {
        assertThat(Verbs.ALL.stream()
                        .filter(verb -> verb.arguments().contains(Verb.YES))
                        .map(Verb::operation)
                        .collect(toSet()))
                .isEqualTo(Stream.of(Operation.values())
                        .filter(operation ->
                                operation.kind() == Operation.Kind.DESTRUCTIVE || operation == Operation.COMMIT_FILES)
                        .collect(toSet()));
    }

    @Test
    void the_doctor_tries_nothing_that_writes() {
        assertThat(Verbs.ALL).filteredOn(Verb::writes).noneMatch(Verb::isProbed);
    }

    @Test
    void it_tries_all_that_read_but_those_whose_argument_it_cannot_make_up() {
        assertThat(Verbs.ALL)
                .filteredOn(verb -> !verb.writes() && !verb.isProbed())
                .extracting(Verb::operation)
                .containsExactlyInAnyOrder(
                        Operation.GET_REPOSITORY_BY_CLONE_URL, Operation.GET_OAUTH_PAGE, Operation.CHECK_PASSWORD);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("examples")
    void a_host_that_cannot_refuses_it_before_anything_is_asked(Verb verb, String example) {
        RunResult run = RunResult.with(ENVIRONMENT, (which, settings, purpose) -> UNABLE, words(verb, example));

        assertThat(run.code()).as(run.err()).isEqualTo(20);
        assertThat(run.err() + run.out())
                .contains(verb.operation() + ": unsupported")
                .doesNotContain("canary");
    }

    /** Returns the writes that a command's session allows. */
    private static AllowedWrites allowed(String... command) {
        List<AllowedWrites> seen = new ArrayList<>();
        RunResult.with(
                ENVIRONMENT,
                (which, settings, purpose) -> {
                    seen.add(settings.policy().writes());
                    throw new CommandFailure(ExitCode.CLOSED, "seen");
                },
                command);
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("examples")
    void its_session_is_allowed_no_more_than_it_needs(Verb verb, String example) {
        assertThat(allowed(words(verb, example)))
                .isEqualTo(
                        switch (verb.operation().kind()) {
                            case READ -> AllowedWrites.NONE;
                            case WRITE -> AllowedWrites.NON_DESTRUCTIVE;
                            case DESTRUCTIVE -> AllowedWrites.ALL;
                        });
    }

    @Test
    void several_files_are_changed_without_the_right_to_delete_unless_one_is() {
        String commit =
                "files commit a/b --host codeup --branch main --message M --create c=/dev/null --delete d --yes";

        assertThat(allowed(commit.split(" "))).isEqualTo(AllowedWrites.ALL);
    }

    @Test
    void a_raw_call_is_allowed_what_its_repetition_says() {
        assertThat(allowed("api", "GET", "/x", "--host", "servicestage")).isEqualTo(AllowedWrites.NONE);
        assertThat(allowed("api", "POST", "/x", "--host", "servicestage")).isEqualTo(AllowedWrites.ALL);
        assertThat(allowed("api", "POST", "/x", "--read-only", "--host", "servicestage"))
                .isEqualTo(AllowedWrites.NONE);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("writes")
    void read_only_it_is_refused(Verb verb, String example) {
        RunResult run = RunResult.with(
                ENVIRONMENT,
                (which, settings, purpose) -> {
                    throw new AssertionError("opened");
                },
                words(verb, example, "--read-only"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("forgeport: --read-only allows no command that writes\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"repositories get a/b", "tags list a/b"})
    void what_reads_is_not(String command) {
        assertThat(allowed((command + " --read-only --host codeup").split(" "))).isEqualTo(AllowedWrites.NONE);
    }

    static Stream<String> names() {
        return Verbs.ALL.stream()
                .map(verb -> verb.group().plural() + " " + verb.name())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_page_of_the_command_has_it(String name) throws Exception {
        assertThat(Files.readString(Path.of("../docs/command.md"))).contains("`forgeport " + name + " ");
    }
}
