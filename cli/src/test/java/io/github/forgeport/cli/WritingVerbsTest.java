package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.console.StreamState;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.TransferState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The port calls and the output of the subcommands that write. */
class WritingVerbsTest {

    private static final RepositoryPath APP = RepositoryPath.parse("group/app");
    private static final Repository REPOSITORY =
            Repository.builder(new RepositoryId("1"), APP).build();
    private static final Namespace GROUP =
            Namespace.builder().path("group").id(new NamespaceId("9")).build();
    private static final FilePath NOTES = new FilePath("notes.md");
    private static final BranchName MAIN = new BranchName("main");
    private static final CommitMessage MESSAGE = new CommitMessage("Notes");
    private static final byte[] TYPED = {0, (byte) 0xFF, '\n'};
    private static final Commit COMMIT = Commit.builder(new CommitId("e0297d8fb0393c833a8531e7cc8832739e3cba6d"))
            .title("First")
            .build();
    private static final AuthorizationName NAME = new AuthorizationName("my-github");
    private static final Authorization AUTHORIZATION =
            Authorization.builder(NAME).provider(Provider.GITHUB).build();
    private static final WrittenFile WRITTEN =
            WrittenFile.builder(NOTES).branch(MAIN).build();
    private static final Map<String, String> ENVIRONMENT =
            Map.of("FIRST", "fake-first-canary", "SECOND", "fake-second-canary");

    /** The state of streams with bytes in stdin that are no text. */
    private static final StreamState STDIN = new StreamState() {
        @Override
        public byte[] readInputBytes() {
            return TYPED.clone();
        }
    };

    @TempDir
    private Path folder;

    private static Arguments asks(String command, Object result, String shown, Object... arguments) {
        return Arguments.argumentSet(command, command, result, shown, arguments);
    }

    static Stream<Arguments> commands() {
        return Stream.of(repositories(), namespaces(), authorizations(), references(), files(), webhooks())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> repositories() {
        return Stream.of(
                asks(
                        "repositories get --clone-url git@forge.example:group/app.git",
                        REPOSITORY,
                        "path            group/app",
                        CloneUrl.parse("git@forge.example:group/app.git")),
                asks(
                        "repositories create group/app --description An|app --visibility PRIVATE",
                        REPOSITORY,
                        "path            group/app",
                        NewRepository.in(GROUP, "app").withDescription("An app").withVisibility(Visibility.PRIVATE)),
                asks(
                        "repositories create group/app --namespace-id 7",
                        REPOSITORY,
                        "group/app",
                        NewRepository.in(
                                Namespace.builder()
                                        .path("group")
                                        .id(new NamespaceId("7"))
                                        .build(),
                                "app")),
                asks(
                        "repositories update group/app --name other --description  --visibility internal"
                                + " --default-branch main",
                        REPOSITORY,
                        "group/app",
                        APP,
                        RepositoryUpdate.none()
                                .withName("other")
                                .withDescription("")
                                .withVisibility(Visibility.INTERNAL)
                                .withDefaultBranch(MAIN)),
                asks("repositories delete group/app --yes", "", "deleted repository group/app\n", APP),
                asks(
                        "repositories transfer group/app --to group --yes",
                        TransferState.PENDING,
                        "state  PENDING\n",
                        APP,
                        GROUP),
                asks(
                        "repositories transfer group/app --to-id 7 --yes",
                        TransferState.DONE,
                        "state  DONE\n",
                        APP,
                        Namespace.builder().id(new NamespaceId("7")).build()));
    }

    private static Stream<Arguments> namespaces() {
        return Stream.of(
                asks("namespaces get group/team", GROUP, "id           9", NamespacePath.parse("group/team")),
                asks("namespaces get --id 9", GROUP, "path         group", new NamespaceId("9")),
                asks(
                        "namespaces create team --visibility public",
                        GROUP,
                        "group",
                        NewNamespace.of("team", Visibility.PUBLIC)),
                asks(
                        "namespaces create group/team --visibility private --name The|team --description Us",
                        GROUP,
                        "group",
                        NewNamespace.of("team", Visibility.PRIVATE)
                                .withParent(GROUP)
                                .withName("The team")
                                .withDescription("Us")),
                asks(
                        "namespaces update group --name Ours --visibility internal",
                        GROUP,
                        "group",
                        GROUP,
                        NamespaceUpdate.none().withName("Ours").withVisibility(Visibility.INTERNAL)),
                asks(
                        "namespaces delete --id 7 --yes",
                        "",
                        "deleted namespace 7\n",
                        Namespace.builder().id(new NamespaceId("7")).build()),
                asks("namespaces delete group --yes", "", "deleted namespace group\n", GROUP));
    }

    private static Stream<Arguments> authorizations() {
        return Stream.of(
                asks("authorizations get my-github", AUTHORIZATION, "name        my-github", NAME),
                asks(
                        "authorizations oauth-page GitHub",
                        new OAuthPage(WebAddress.parse("https://github.com/login?state=fake-state")),
                        "address  https://github.com/login?state=fake-state\n",
                        Provider.GITHUB),
                asks(
                        "authorizations create-from-oauth my-github github --code env:FIRST --state env:SECOND",
                        AUTHORIZATION,
                        "my-github",
                        NAME,
                        Provider.GITHUB,
                        Secret.of("fake-first-canary"),
                        Secret.of("fake-second-canary")),
                asks(
                        "authorizations create-from-token my-github github --token env:FIRST --home https://g.example",
                        AUTHORIZATION,
                        "my-github",
                        NAME,
                        Provider.GITHUB,
                        Secret.of("fake-first-canary"),
                        WebAddress.parse("https://g.example")),
                asks(
                        "authorizations create-from-password my-github github --user smith --password env:FIRST",
                        AUTHORIZATION,
                        "my-github",
                        NAME,
                        Provider.GITHUB,
                        "smith",
                        Secret.of("fake-first-canary")),
                asks("authorizations check-password codearts", false, "valid  no\n", Provider.CODEARTS),
                asks("authorizations delete my-github --yes", "", "deleted authorization my-github\n", NAME));
    }

    private static Stream<Arguments> references() {
        GitRef main = GitRef.parse("main");
        TagName tag = new TagName("v1.0");
        return Stream.of(
                asks(
                        "branches create group/app main --ref refs/tags/v1.0",
                        Branch.builder(MAIN).build(),
                        "main",
                        APP,
                        MAIN,
                        GitRef.of(tag)),
                asks("branches delete group/app main --yes", "", "deleted branch main of group/app\n", APP, MAIN),
                asks(
                        "tags create group/app v1.0 --ref main --message Out|now",
                        Tag.builder(tag).build(),
                        "v1.0",
                        APP,
                        NewTag.of(tag, main).withMessage("Out now")),
                asks("tags delete group/app v1.0 --yes", "", "deleted tag v1.0 of group/app\n", APP, tag),
                asks(
                        "commits compare group/app main refs/tags/v1.0",
                        new Comparison(
                                List.of(COMMIT), List.of(FileDiff.builder(NOTES).build()), false),
                        "commits    id e0297d8fb0393c833a8531e7cc8832739e3cba6d, title First\n",
                        APP,
                        main,
                        GitRef.of(tag)));
    }

    private static Stream<Arguments> files() {
        FileContent typed = FileContent.builder(NOTES, TYPED).build();
        return Stream.of(
                asks(
                        "files create group/app notes.md --branch main --message Notes --input -",
                        WRITTEN,
                        "path      notes.md\n",
                        APP,
                        MAIN,
                        typed,
                        MESSAGE),
                asks(
                        "files update group/app notes.md --branch main --message Notes --input - --revision 4c29",
                        WRITTEN,
                        "branch    main\n",
                        APP,
                        MAIN,
                        FileContent.builder(NOTES, TYPED)
                                .revision(new Revision("4c29"))
                                .build(),
                        MESSAGE),
                asks(
                        "files delete group/app notes.md --branch main --message Notes --revision 4c29 --yes",
                        WRITTEN,
                        "deleted file notes.md of group/app\n",
                        APP,
                        MAIN,
                        FileContent.builder(NOTES, new byte[0])
                                .revision(new Revision("4c29"))
                                .build(),
                        MESSAGE),
                asks(
                        "files commit group/app --branch main --message Notes --create notes.md=- --delete a=b --delete c"
                                + " --yes",
                        COMMIT,
                        "title            First",
                        APP,
                        MAIN,
                        List.of(
                                new FileChange.Create(typed),
                                new FileChange.Delete(new FilePath("a=b")),
                                new FileChange.Delete(new FilePath("c"))),
                        MESSAGE),
                asks(
                        "files commit group/app --branch main --message Notes --update notes.md=-",
                        COMMIT,
                        "First",
                        APP,
                        MAIN,
                        List.of(new FileChange.Update(typed)),
                        MESSAGE));
    }

    private static Stream<Arguments> webhooks() {
        Webhook hook = Webhook.builder(new WebhookId("7")).build();
        WebAddress url = WebAddress.parse("https://ci.example/hook");
        return Stream.of(
                asks(
                        "webhooks create group/app https://ci.example/hook --secret env:FIRST --event push --event x-y",
                        hook,
                        "7",
                        APP,
                        new NewWebhook(
                                url,
                                Secret.of("fake-first-canary"),
                                Set.of(WebhookEvent.PUSH, WebhookEvent.of("x-y")))),
                asks(
                        "webhooks create group/app https://ci.example/hook --secret env:FIRST",
                        hook,
                        "7",
                        APP,
                        new NewWebhook(url, Secret.of("fake-first-canary"), Set.of())),
                asks("webhooks delete group/app 7 --yes", "", "deleted webhook 7 of group/app\n", APP, hook.id()));
    }

    /** Returns the words of a command, in which a bar stands for a blank within a word. */
    private static String[] words(String command) {
        return Arrays.stream((command + " --host codeup").split(" ", -1))
                .map(word -> word.replace('|', ' '))
                .toArray(String[]::new);
    }

    private static RunResult run(StubHost host, String command) {
        return RunResult.of(Verbs.ALL, host, ENVIRONMENT, STDIN, words(command));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void each_asks_its_port_and_shows_what_comes(String command, Object result, String shown, Object[] arguments) {
        List<Object> asked = new ArrayList<>();
        StubHost host = StubHost.answering((operation, given) -> {
            if (operation.getName().equals("get") && operation.getReturnType() == Namespace.class && result != GROUP) {
                return GROUP;
            }
            asked.addAll(List.of(given));
            return operation.getReturnType() == void.class ? null : result;
        });

        RunResult run = run(host, command);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(asked).endsWith(arguments);
        assertThat(run.out()).contains(shown).doesNotContain("canary");
    }

    @Test
    void a_comparison_is_json_with_its_commits_and_differences() {
        StubHost host = StubHost.answering((operation, given) ->
                new Comparison(List.of(COMMIT), List.of(FileDiff.builder(NOTES).build()), true));

        assertThat(run(host, "commits compare group/app a b --output jsonl").out())
                .isEqualTo("{\"commits\":[{\"id\":\"e0297d8fb0393c833a8531e7cc8832739e3cba6d\",\"title\":\"First\"}],"
                        + "\"diffs\":[{\"newPath\":\"notes.md\"}],\"truncated\":true}\n");
    }

    @Test
    void a_content_is_read_from_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("note=s"), "fake text\n", StandardCharsets.UTF_8);
        List<Object> asked = new ArrayList<>();
        StubHost host = StubHost.answering((operation, given) -> {
            asked.addAll(List.of(given));
            return WRITTEN;
        });

        run(host, "files create group/app notes.md --branch main --message Notes --input " + file);

        assertThat(asked).contains(FileContent.ofText(NOTES, "fake text\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "repositories update group/app; needed: at least one of --name, --description, --visibility,",
                "namespaces update group; needed: at least one of --name, --description, --visibility",
                "files commit a/b --branch main --message M; needed: at least one of --create, --update, --delete",
                "repositories update group/app --name a/b; --name=NAME takes the last segment of a path",
                "repositories create app; PATH takes a repository's path with its namespace",
                "repositories create a/b --visibility pubic; --visibility=WORD takes one of [private,",
                "repositories transfer a/b --yes; needed: (--to=NAMESPACE | --to-id=ID)",
                "repositories transfer a/b --to c --to-id 7 --yes; more is given than (--to=NAMESPACE | --to-id=ID)",
                "namespaces delete --yes; needed: (PATH | --id=ID)",
                "namespaces create a/b; needed: --visibility=WORD",
                "repositories get --clone-url https://u:p4711@h.example/a/b.git; takes a URL to clone from, without a",
                "webhooks create a/b https://u:p4711@h.example --secret env:FIRST; URL takes an address of the web",
                "webhooks create a/b https://h.example; needed: --secret=FROM",
                "files create a/b c --branch main --message M --input; --input=FILE",
                "files create a/b c --branch main --message M --input=; --input=FILE takes the name of a file, or -",
                "files create a/b c --branch main --message M --input /dev/null/4711; with a content cannot be read",
                "files commit a/b --branch main --message M --create c; --create=PATH=FILE takes PATH=FILE, a path",
                "files commit a/b --branch main --message M --create c=- --update d=-; stdin is named twice",
                "files commit a/b --branch main --message M --delete c; needed: --yes, since there is no terminal"
            })
    void what_cannot_be_asked_is_wrong_usage(String command, String message) {
        StubHost host = StubHost.answering((operation, given) -> {
            throw new AssertionError("asked");
        });

        RunResult run = run(host, command);

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out() + run.err()).contains(message).doesNotContain("4711");
    }
}
