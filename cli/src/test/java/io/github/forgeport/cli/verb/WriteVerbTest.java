package io.github.forgeport.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.cli.RunResult;
import io.github.forgeport.cli.StubHost;
import io.github.forgeport.cli.console.StreamState;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.capability.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The behaviour of subcommands that write, shown by two of the test's own: a deletion with a question, and a creation
 * with a secret.
 */
class WriteVerbTest {

    private static final Argument<RepositoryPath> REPOSITORY = SharedArguments.REPOSITORY;
    private static final Argument<TagName> TAG = Argument.positional("TAG", TagName.class, "Its name.");
    private static final Argument<String> MESSAGE = Argument.option("--message", "TEXT", String.class, "Its message.");
    private static final Argument<Secret> SECRET = Argument.secret("--secret", "The secret.");

    private final List<String> written = new ArrayList<>();

    private final List<Verb> verbs = List.of(
            Verb.delete(TagVerbs.KIND, Operation.DELETE_TAG, REPOSITORY, TAG)
                    .examples("group/app v1.0 --host codeup")
                    .deletes((host, given) -> written.add("delete " + given.get(TAG))),
            Verb.create(TagVerbs.KIND, Operation.CREATE_TAG, REPOSITORY, TAG, MESSAGE, SECRET)
                    .examples("group/app v1.0 --host codeup")
                    .shows((host, given) -> {
                        written.add(given.get(SECRET).reveal());
                        return Tag.builder(given.get(TAG))
                                .message(given.find(MESSAGE).orElse(null))
                                .build();
                    }));

    @TempDir
    private Path folder;

    /** The state of streams at a terminal at which the user types one line. */
    private record Terminal(String line) implements StreamState {
        @Override
        public boolean canAskOnTerminal() {
            return true;
        }

        @Override
        public String readInputLine() {
            return line;
        }

        @Override
        public String readInput() {
            return line + "\n";
        }
    }

    private RunResult run(StreamState streams, String command) {
        StubHost host = StubHost.answering((operation, arguments) -> {
            throw new AssertionError("asked");
        });
        return RunResult.of(
                verbs, host, Map.of("MY_SECRET", "fake-canary"), streams, (command + " --host codeup").split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", " Yes\r"})
    void a_deletion_asks_on_a_terminal_and_is_made_after_a_yes(String answer) {
        RunResult run = run(new Terminal(answer), "tags delete group/app v1.0");

        assertThat(run)
                .isEqualTo(new RunResult(0, "deleted tag v1.0 of group/app\n", "Delete tag v1.0 of group/app? [y/N] "));
        assertThat(written).containsExactly("delete v1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "yess", "j"})
    void after_any_other_answer_nothing_is_sent(String answer) {
        RunResult run = run(new Terminal(answer), "tags delete group/app v1.0");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("[y/N] forgeport: not confirmed, nothing was sent\n");
        assertThat(written).isEmpty();
    }

    @Test
    void without_a_terminal_it_wants_yes() {
        RunResult refused = run(StreamState.FILES, "tags delete group/app v1.0");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).isEqualTo("forgeport: needed: --yes, since there is no terminal to ask\n");
        assertThat(written).isEmpty();

        RunResult made = run(StreamState.FILES, "tags delete group/app v1.0 --yes");

        assertThat(made).isEqualTo(new RunResult(0, "deleted tag v1.0 of group/app\n", ""));
        assertThat(written).containsExactly("delete v1.0");
    }

    @Test
    void programs_are_told_what_was_deleted() throws Exception {
        RunResult json = run(StreamState.FILES, "tags delete group/app v1.0 --yes --output json");
        RunResult lines = run(StreamState.FILES, "tags delete group/app v1.0 --yes --output jsonl");
        RunResult csv = run(StreamState.FILES, "tags delete group/app v1.0 --yes --output csv");

        assertThat(JsonMapper.builder().build().readTree(json.out()).toString())
                .isEqualTo("{\"host\":\"stub\",\"deleted\":{\"repository\":\"group/app\",\"tag\":\"v1.0\"}}");
        assertThat(lines.out()).isEqualTo("{\"repository\":\"group/app\",\"tag\":\"v1.0\"}\n");
        assertThat(csv.out()).isEqualTo("repository,tag\r\ngroup/app,v1.0\r\n");
    }

    @Test
    void a_creation_shows_the_entity_as_get_does_and_asks_nothing() {
        RunResult run = run(StreamState.FILES, "tags create group/app v1.0 --message First --secret env:MY_SECRET");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("name       v1.0\n", "message    First\n")
                .doesNotContain("canary");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_secret_is_read_from_the_environment_a_file_or_stdin() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "fake-in-file\r\n");

        run(StreamState.FILES, "tags create group/app v1.0 --secret env:MY_SECRET");
        run(StreamState.FILES, "tags create group/app v1.0 --secret file:" + file);
        run(new Terminal("fake typed"), "tags create group/app v1.0 --secret stdin");

        assertThat(written).containsExactly("fake-canary", "fake-in-file", "fake typed");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"fake-canary", "env:", "env:ABSENT", "file:/dev/null/fake-canary", "file:/dev/null", "stdin"})
    void one_that_is_an_argument_or_is_not_there_is_wrong_usage_and_not_repeated(String from) {
        RunResult run = run(StreamState.FILES, "tags create group/app v1.0 --secret " + from);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out() + run.err()).contains("secret").doesNotContain("canary");
        assertThat(written).isEmpty();
    }
}
