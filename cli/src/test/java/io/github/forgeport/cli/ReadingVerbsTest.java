package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.console.Console;
import io.github.forgeport.cli.console.OutputWriter;
import io.github.forgeport.cli.console.StreamState;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The port calls and the output of the subcommands that read. */
class ReadingVerbsTest {

    private static final String ID = "e0297d8fb0393c833a8531e7cc8832739e3cba6d";
    private static final RepositoryPath REPOSITORY = RepositoryPath.parse("group/app");
    private static final FilePath FILE = new FilePath("docs/a b.md");
    private static final Commit COMMIT =
            Commit.builder(new CommitId(ID)).title("First").build();
    private static final byte[] BYTES = {0, (byte) 0xFF, '\r', '\n', 27, (byte) 0xC3};

    private static Arguments asks(String command, Object result, String shown, Object... arguments) {
        return Arguments.argumentSet(command, command, result, shown, arguments);
    }

    static Stream<Arguments> commands() {
        GitRef main = GitRef.parse("main");
        GitRef tag = GitRef.of(new TagName("v1.0"));
        return Stream.of(
                asks("commits list group/app", page(COMMIT), "First", REPOSITORY, CommitQuery.all(), Cursor.START),
                asks(
                        "commits list group/app --ref refs/tags/v1.0 --path docs --since 2026-01-31T09:30:00+01:00"
                                + " --until 2026-02-01T00:00:00Z",
                        page(COMMIT),
                        ID,
                        REPOSITORY,
                        CommitQuery.all()
                                .withRef(tag)
                                .withPath(new FilePath("docs"))
                                .withSince(Instant.parse("2026-01-31T08:30:00Z"))
                                .withUntil(Instant.parse("2026-02-01T00:00:00Z")),
                        Cursor.START),
                asks("commits get group/app " + ID, COMMIT, "title            First", REPOSITORY, new CommitId(ID)),
                asks(
                        "commits diff group/app " + ID,
                        page(FileDiff.builder(FILE).build()),
                        "docs/a b.md",
                        REPOSITORY,
                        new CommitId(ID),
                        Cursor.START),
                asks(
                        "trees list group/app --ref main",
                        page(TreeEntry.builder(FILE).size(12L).build()),
                        "not supplied  12",
                        REPOSITORY,
                        TreeQuery.of(main),
                        Cursor.START),
                asks(
                        "trees list group/app --ref " + ID + " --directory docs --recursive",
                        page(TreeEntry.builder(FILE).build()),
                        "docs/a b.md",
                        REPOSITORY,
                        TreeQuery.of(GitRef.of(new CommitId(ID)))
                                .withDirectory(new FilePath("docs"))
                                .withRecursive(true),
                        Cursor.START),
                asks(
                        "files get group/app docs/a|b.md --ref refs/heads/main",
                        FileContent.builder(FILE, BYTES).build(),
                        "bytes      6 bytes",
                        REPOSITORY,
                        FILE,
                        GitRef.of(new BranchName("main"))),
                asks("files last-commit group/app docs/a|b.md --ref main", COMMIT, ID, REPOSITORY, FILE, main),
                asks(
                        "webhooks list group/app",
                        page(Webhook.builder(new WebhookId("7")).build()),
                        "7   not supplied",
                        REPOSITORY,
                        WebhookQuery.all(),
                        Cursor.START),
                asks(
                        "branches list group/app --search fix --order last-updated",
                        page(),
                        "none",
                        REPOSITORY,
                        BranchQuery.all().withSearch("fix").withOrder(BranchQuery.Order.LAST_UPDATED),
                        Cursor.START),
                asks(
                        "tags list group/app --search v1 --order name-reversed",
                        page(),
                        "none",
                        REPOSITORY,
                        TagQuery.all().withSearch("v1").withOrder(TagQuery.Order.NAME_REVERSED),
                        Cursor.START),
                asks(
                        "repositories list --search app --archived false --order newest",
                        page(),
                        "none",
                        RepositoryQuery.all()
                                .withSearch("app")
                                .withArchived(false)
                                .withOrder(RepositoryQuery.Order.NEWEST),
                        Cursor.START),
                asks(
                        "namespaces list --namespace-id 9 --search team --order OLDEST",
                        page(),
                        "none",
                        NamespaceQuery.in(Namespace.builder()
                                        .id(new NamespaceId("9"))
                                        .build())
                                .withSearch("team")
                                .withOrder(NamespaceQuery.Order.OLDEST),
                        Cursor.START));
    }

    private static Page<?> page(Object... items) {
        return Page.complete(List.of(items));
    }

    /** Returns the words of a command, in which a bar stands for a blank within a word. */
    private static String[] words(String command, String... more) {
        return Stream.of(command.split(" "), new String[] {"--host", "codeup"}, more)
                .flatMap(Arrays::stream)
                .map(word -> word.replace('|', ' '))
                .toArray(String[]::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void each_asks_its_port_and_shows_what_comes(String command, Object result, String shown, Object[] arguments) {
        List<Object> asked = new ArrayList<>();
        StubHost host = StubHost.answering((operation, given) -> {
            asked.addAll(List.of(given));
            return result;
        });

        RunResult run = RunResult.against(host, words(command));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(asked).containsExactly(arguments);
        assertThat(run.out()).contains(shown);
    }

    @Test
    void a_size_is_a_number_in_json() {
        StubHost host = StubHost.answering(
                (operation, given) -> page(TreeEntry.builder(FILE).size(12L).build()));

        RunResult run = RunResult.against(host, words("trees list a/b --ref main --output jsonl"));

        assertThat(run.out()).isEqualTo("{\"path\":\"docs/a b.md\",\"size\":12}\n");
    }

    @Test
    void the_content_of_a_file_is_base64_in_json() {
        StubHost host = StubHost.answering(
                (operation, given) -> FileContent.builder(FILE, BYTES).build());

        RunResult run = RunResult.against(host, words("files get a/b docs/a|b.md --ref main --output jsonl"));

        assertThat(run.out()).isEqualTo("{\"path\":\"docs/a b.md\",\"bytes\":\"AP8NChvD\"}\n");
    }

    @Test
    void the_bytes_of_a_file_are_printed_raw_as_they_are() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunContext context = new RunContext(
                Map.of(),
                (which, settings, purpose) -> StubHost.answering(
                        (operation, given) -> FileContent.builder(FILE, BYTES).build()),
                HttpPolicy.defaults(),
                new Console(new OutputWriter(out), new PrintWriter(new StringWriter()), StreamState.FILES));

        int code = Forgeport.run(context, words("files get a/b docs/a|b.md --ref main --raw"));

        assertThat(code).isZero();
        assertThat(out.toByteArray()).isEqualTo(BYTES);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "files get a/b x --ref main --raw --output json; --raw and --output exclude each other",
                "files get a/b x; needed: --ref=REF",
                "trees list a/b; needed: --ref=REF",
                "commits get a/b main; COMMIT takes the full id of a commit",
                "commits list a/b --ref a..b; --ref=REF takes a branch, refs/tags/TAG or the full id of a commit",
                "commits list a/b --since yesterday; --since=TIME takes a time such as 2026-01-31T09:30:00Z",
                "commits list a/b --since 2026-01-02T00:00:00Z --until 2026-01-01T00:00:00Z; --since is after --until",
                "tags list a/b --order up; --order=ORDER takes one of [host, name, name-reversed,",
                "repositories list --archived maybe; --archived=true|false takes true or false",
                "tags list a/b --search=|x; --search=WORDS takes the words to look for, without a blank at either end",
                "tags list a/b --limit 0; --limit=N takes a number from 1 to 999999999",
                "tags list a/b --limit 1 --all; more is given than",
                "files get a/b /x --ref main; PATH takes a path from the repository's root"
            })
    void what_cannot_be_asked_is_wrong_usage(String command, String message) {
        StubHost host = StubHost.answering((operation, given) -> {
            throw new AssertionError("asked");
        });

        RunResult run = RunResult.against(host, words(command));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out() + run.err()).contains(message);
    }
}
