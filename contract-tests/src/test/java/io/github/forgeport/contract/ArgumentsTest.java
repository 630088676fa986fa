package io.github.forgeport.contract;

import static io.github.forgeport.domain.namespace.Visibility.INTERNAL;
import static io.github.forgeport.domain.namespace.Visibility.PRIVATE;
import static io.github.forgeport.domain.namespace.Visibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.FileContents;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each vendor is sent for arguments that the specimens do not have, and how the calls end. The vendor's answers, and of each
 * call the requests and the end, are in a file of the vendor's.
 */
class ArgumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final RepositoryPath PATH = RepositoryPath.parse("test/app");
    private static final RepositoryPath DOWN = RepositoryPath.parse("down/app");
    private static final NamespaceId ID = new NamespaceId("3194");
    private static final Namespace TEST =
            Namespace.builder().id(ID).path("test").build();
    private static final Namespace WITHOUT_ID = Namespace.builder().path("test").build();
    private static final Namespace WITHOUT_PATH = Namespace.builder().id(ID).build();
    private static final Namespace REFUSING =
            Namespace.builder().id(new NamespaceId("200")).path("refusing").build();
    private static final BranchName MAIN = new BranchName("main");
    private static final CommitMessage MESSAGE = new CommitMessage("Heat it");
    private static final FileContent TEXT = FileContent.ofText(new FilePath("src/text.txt"), "ü\r\n");
    private static final Secret SECRET = Secret.of("fake-secret");
    private static final AuthorizationName NAME = new AuthorizationName("of-the-forge");

    private final ObjectNode played = JSON.createObjectNode();
    private JsonNode file = MissingNode.getInstance();

    @AutoClose
    private final FaultServer server = FaultServer.start().answering(request -> answer(request));

    static List<VendorUnderTest> vendors() {
        return Vendors.ALL;
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void each_argument_is_sent_or_refused_as_the_vendors_file_says(VendorUnderTest vendor) throws IOException {
        InputStream resource = ArgumentsTest.class.getResourceAsStream("arguments-" + vendor + ".json");
        assertThat(resource).as("arguments-%s.json", vendor).isNotNull();
        file = JSON.readTree(resource);

        try (GitHost host = vendor.token().openKnown(server.url(), TestPolicy.PATIENT)) {
            repositories(host);
            cloneUrls(host);
            namespaces(host);
            files(host);
            revisions(host);
            webhooks(host);
            host.authorizations().ifPresent(this::authorizations);
        }

        assertThat(played.toPrettyString()).isEqualTo(file.required("calls").toPrettyString());
    }

    private void repositories(GitHost host) {
        Repositories port = host.repositories();
        NewRepository app = NewRepository.in(TEST, "app");
        NewRepository described = app.withDescription("");
        RepositoryUpdate none = RepositoryUpdate.none();
        RepositoryUpdate rename = none.withName("anvil");

        call("create private repository", () -> port.create(app.withVisibility(PRIVATE)));
        call("create internal repository", () -> port.create(described.withVisibility(INTERNAL)));
        call("create public repository", () -> port.create(app.withVisibility(PUBLIC)));
        call("create described repository", () -> port.create(described));
        call("create repository in namespace without id", () -> port.create(NewRepository.in(WITHOUT_ID, "app")));
        call("create repository in namespace without path", () -> port.create(NewRepository.in(WITHOUT_PATH, "app")));
        call("update nothing of repository", () -> port.update(PATH, none));
        call("make repository internal", () -> port.update(PATH, none.withVisibility(INTERNAL)));
        call("make repository unknown", () -> port.update(PATH, none.withVisibility(Visibility.unknown("20"))));
        call("rename repository", () -> port.update(PATH, rename.withDefaultBranch(MAIN)));
        call("rename repository again", () -> port.update(PATH, rename));
        call("describe repository", () -> port.update(PATH, none.withDescription("x")));
        call("describe repository again", () -> port.update(PATH, none.withDescription("y")));
        call("delete repository", () -> port.delete(PATH));
        call("delete repository in vain", () -> port.delete(RepositoryPath.parse("refusing/app")));
        call("transfer repository", () -> port.transfer(PATH, TEST));
        call("transfer repository in vain", () -> port.transfer(PATH, REFUSING));
        call("transfer repository to namespace without id", () -> port.transfer(PATH, WITHOUT_ID));
        call("delete repository again", () -> port.delete(PATH));
    }

    private void cloneUrls(GitHost host) {
        for (String url : List.of(
                "https://codeup.aliyun.com/60de7a6852743a5162b5f957/group/app.git",
                "https://codeup.aliyun.com/other-organization/group/app.git",
                "https://codeup.aliyun.com/group/app",
                "https://user:fake@codeup.aliyun.com/group/app.git",
                "https://Codeup.Aliyun.com/group/app.git/",
                "https://codeup.aliyun.com/group/%E4%BB%93+a%20b.git",
                "git@codeup.aliyun.com:60de7a6852743a5162b5f957/group/a%20b.git",
                "ssh://git@codeup.aliyun.com/group/app.git",
                "http://127.0.0.1/group/app.git",
                "https://github.com/group/app.git",
                "https://codeup.aliyun.com.evil.example/group/app.git",
                "https://codeup.aliyun.com/app.git",
                "https://codeup.aliyun.com/60de7a6852743a5162b5f957/app.git",
                "https://codeup.aliyun.com/group//app.git",
                "https://codeup.aliyun.com/group/a%2",
                "https://fake-token@git.example:8443/group/app",
                "https://git.example/group/app.git?private_token=fake-secret")) {
            call("get " + url, () -> host.repositories().get(CloneUrl.parse(url)));
        }
    }

    private void namespaces(GitHost host) {
        Namespaces port = host.namespaces();
        NewNamespace forge = NewNamespace.of("forge", PRIVATE);
        NewNamespace internal = NewNamespace.of("forge", INTERNAL);
        NamespaceUpdate none = NamespaceUpdate.none();

        for (String path : List.of("test", "TEST", "Test")) {
            call("find namespace " + path, () -> port.find(NamespacePath.parse(path)));
        }
        call("create outermost namespace", () -> port.create(forge.withName("The forge")));
        call("create outermost namespace again", () -> port.create(forge));
        call("create outermost namespace in vain", () -> port.create(NewNamespace.of("gone", PRIVATE)));
        call("create public namespace", () -> port.create(NewNamespace.of("forge", PUBLIC)));
        call("create namespace in another", () -> port.create(internal.withParent(TEST)));
        call("create namespace in one without id", () -> port.create(internal.withParent(WITHOUT_ID)));
        call("update nothing of namespace", () -> port.update(TEST, none));
        call("rename namespace", () -> port.update(TEST, none.withName("Other")));
        call("make namespace internal", () -> port.update(TEST, none.withVisibility(INTERNAL)));
        call("make namespace public", () -> port.update(TEST, none.withVisibility(PUBLIC)));
        call("rename namespace without id", () -> port.update(WITHOUT_ID, none.withName("Other")));
        call("delete namespace without id", () -> port.delete(WITHOUT_ID));
        call("delete namespace in vain", () -> port.delete(REFUSING));
    }

    private void files(GitHost host) {
        FileContents port = host.fileContents();
        FileContent bytes = bytes("bytes.bin").build();

        for (FileContent content : List.of(
                TEXT,
                bytes,
                bytes("read.bin").revision(new Revision("any+thing/=")).build(),
                bytes("a:b").build(),
                bytes("src/a:b/c").build(),
                bytes("trees").build(),
                bytes("gone.bin").build(),
                bytes("gone/read.bin").revision(new Revision("7")).build())) {
            call("create file " + content.path(), () -> port.create(PATH, MAIN, content, MESSAGE));
            call("update file " + content.path(), () -> port.update(PATH, MAIN, content, MESSAGE));
            call("delete file " + content.path(), () -> port.delete(PATH, MAIN, content, MESSAGE));
        }
        call("commit nothing", () -> port.commit(PATH, MAIN, List.of(), MESSAGE));
        for (FileChange change : List.of(
                new FileChange.Create(bytes),
                new FileChange.Update(TEXT),
                new FileChange.Move(bytes.path(), TEXT),
                new FileChange.Delete(bytes.path()))) {
            List<FileChange> changes = List.of(new FileChange.Create(TEXT), change);
            call("commit a text and " + change, () -> port.commit(PATH, MAIN, changes, MESSAGE));
        }
    }

    private static FileContent.Builder bytes(String path) {
        return FileContent.builder(new FilePath(path), new byte[] {(byte) 0xff, 0});
    }

    private void revisions(GitHost host) {
        GitRef main = GitRef.of(MAIN);
        GitRef commit = GitRef.parse("de02b625ba8488f92eb204bcb3773a40c1b4ddac");

        call("create tag without message", () -> host.tags().create(PATH, NewTag.of(new TagName("v2"), main)));
        call("delete tag of unreachable repository", () -> host.tags().delete(DOWN, new TagName("v2")));
        call("compare with branch", () -> host.commits().compare(PATH, commit, main));
        call("compare with empty branch", () -> host.commits().compare(PATH, commit, GitRef.parse("empty")));
    }

    private void webhooks(GitHost host) {
        NewWebhook webhook = NewWebhook.of(URI.create("https://a.example/b"), SECRET);

        for (String event : List.of("push", "tag-push", "change-request", "comment", "release")) {
            NewWebhook ofEvent = webhook.withEvents(WebhookEvent.of(event));
            call("create webhook of " + event, () -> host.webhooks().create(PATH, ofEvent));
        }
        NewWebhook ofSome = webhook.withEvents(WebhookEvent.PUSH, WebhookEvent.of("release"));
        call("create webhook of push and release", () -> host.webhooks().create(PATH, ofSome));
        for (String id : List.of("x", "0", "-1", "9223372036854775808", "9223372036854775807")) {
            call("delete webhook " + id, () -> host.webhooks().delete(PATH, new WebhookId(id)));
        }
    }

    private void authorizations(Authorizations port) {
        for (String word : List.of("github", "gitlab", "gitee", "bitbucket", "devcloud", "sourcehut")) {
            Provider provider = Provider.of(word);
            call("get OAuth page of " + word, () -> port.oauthPage(provider));
            call("authorize by OAuth of " + word, () -> port.createFromOAuth(NAME, provider, SECRET, SECRET));
            call("authorize by token of " + word, () -> port.createFromToken(NAME, provider, SECRET));
            call("authorize by password of " + word, () -> port.createFromPassword(NAME, provider, "ann", SECRET));
            call("check password of " + word, () -> port.isPasswordValid(provider));
        }
        WebAddress home = WebAddress.parse("https://192.168.1.1:8080/gitlab");
        call("authorize by token at home", () -> port.createFromToken(NAME, Provider.GITLAB, SECRET, home));
        for (String word : List.of("abc", "组织组织", "a b c", "a/b/c", "1234".repeat(16))) {
            AuthorizationName name = new AuthorizationName(word);
            call("authorize under name " + word, () -> port.createFromToken(name, Provider.GITHUB, SECRET));
        }
        Secret wiped = Secret.of("fake-wiped");
        wiped.wipe();
        unfit(port, "two lines", Secret.of("fake-token\n"));
        unfit(port, "half a character", Secret.of("fake-\ud800"));
        unfit(port, "a wiped secret", wiped);
    }

    private void unfit(Authorizations port, String as, Secret secret) {
        call("authorize by code as " + as, () -> port.createFromOAuth(NAME, Provider.GITHUB, secret, SECRET));
        call("authorize by state as " + as, () -> port.createFromOAuth(NAME, Provider.GITHUB, SECRET, secret));
        call("authorize by token as " + as, () -> port.createFromToken(NAME, Provider.GITHUB, secret));
        call("authorize by password as " + as, () -> port.createFromPassword(NAME, Provider.GITHUB, "ann", secret));
    }

    /** Returns the first answer whose key is in the request: a body, or the status of one without. */
    private ScriptedResponse answer(ReceivedRequest request) {
        return file.required("answers").properties().stream()
                .filter(answer -> (request + request.bodyText()).contains(answer.getKey()))
                .map(answer -> answer.getValue().isInt()
                        ? CorrectResponses.status(answer.getValue().intValue(), "{}")
                        : CorrectResponses.ok(answer.getValue().toString()))
                .findFirst()
                .orElseThrow();
    }

    private void call(String name, Runnable call) {
        call(name, () -> {
            call.run();
            return "done";
        });
    }

    private void call(String name, Supplier<?> call) {
        server.clearRecords();
        String end = endOf(call);
        ArrayNode sent = played.putArray(name);
        for (ReceivedRequest request : server.requests()) {
            String target = request.target().replaceAll(file.required("omitted").textValue(), "");
            String line = request.method() + " " + target.replaceAll("[?&]$", "");
            if (request.body().length == 0) {
                sent.add(line);
            } else {
                sent.addObject().set(line, JsonFields.parse(request.bodyText()));
            }
        }
        sent.add(end);
    }

    /** Returns the result of a call, or its failure and the target of a write that was sent. */
    private String endOf(Supplier<?> call) {
        try {
            return String.valueOf(call.get());
        } catch (GitHostException failure) {
            if (failure.call().effect() == Effect.NOT_SENT) {
                // What a write needs to know may have been asked.
                assertThat(server.requests())
                        .allMatch(request -> request.method().equals("GET"));
            } else {
                assertThat(server.requests()).isNotEmpty();
            }
            String name = failure.getClass().getSimpleName();
            return failure.call()
                    .writeTarget()
                    .map(target -> name + " " + target)
                    .orElseGet(
                            () -> name + ": " + failure.getMessage().replaceAll("^.*?: .*?: .*?\\. | See http.*$", ""));
        }
    }
}
