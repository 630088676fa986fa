package io.github.forgeport.comparison;

import static io.github.forgeport.comparison.SharedView.map;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/** Huawei's SDK sees what our adapter writes in the sandbox's ServiceStage, and our adapter what the SDK writes. */
class ServiceStageSharedWritesTest extends SharedWritesTable {

    private static final RepositoryPath ANVIL = RepositoryPath.parse(REPOSITORY);
    private static final Namespace SMITHY = Namespace.builder().path("smithy").build();
    private static final BranchName MAIN = new BranchName("main");
    private static final CommitMessage MESSAGE = new CommitMessage("Heat the iron");
    private static final String HOOK = "https://hooks.example.org/anvil";
    private static final String NEW_HOOK = "https://hooks.example.org/forge";
    private static final AuthorizationName NEW_KEY = new AuthorizationName("new-key");
    private static final String SECRET = "fake-webhook-secret";

    // spotless:off
    private static final SharedView TAGS = new SharedView(
            ours -> map(ours.tags().stream(ANVIL, TagQuery.all(), ReadAhead.NONE).map(tag -> ours.tags().get(ANVIL, tag.name())),
                    tag -> tag.name().value(), tag -> ""),
            sdk -> map(sdk.list("tags", "ListTags", project()), JsonNode::asText, tag -> ""));

    /** The files of the branch, each with the branch's last commit. */
    private static final SharedView FILES = new SharedView(
            ours -> map(ours.trees().stream(ANVIL, TreeQuery.of(GitRef.of(MAIN)).withRecursive(true), ReadAhead.NONE)
                            .map(file -> read(ours, file.path().value())),
                    file -> file.path() + ": " + file.text().orElseThrow(), file -> file.revision().orElseThrow() + " " + lastCommit(ours)),
            sdk -> map(sdk.list("paths", "ListTrees", project("ref", "main")).map(path -> read(sdk, path.asText())),
                    file -> text(file, "path") + ": " + new String(Base64.getDecoder().decode(text(file, "content")), UTF_8),
                    file -> text(file, "sha") + " " + lastCommit(sdk)));

    private static final SharedView WEBHOOKS = new SharedView(
            ours -> map(ours.webhooks().stream(ANVIL, WebhookQuery.all(), ReadAhead.NONE),
                    webhook -> webhook.url().orElseThrow().toString(), Webhook::id),
            sdk -> map(sdk.list("hooks", "ListHooks", project()), webhook -> text(webhook, "callback_url"), webhook -> text(webhook, "id")));

    private static final SharedView PROJECTS = new SharedView(
            ours -> map(ours.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE).filter(namespace -> namespace.path().equals(SMITHY.path()))
                            .map(namespace -> ours.namespaces().get(NamespacePath.parse(namespace.path().orElseThrow())))
                            .flatMap(namespace -> ours.repositories().stream(RepositoryQuery.in(namespace), ReadAhead.NONE))
                            .map(repository -> ours.repositories().get(repository.path())),
                    repository -> repository.path().name(),
                    repository -> ours.repositories().get(repository.cloneUrls().get(0)).id()),
            sdk -> map(sdk.list("namespaces", "ListNamespaces", Map.of()).filter(namespace -> text(namespace, "name").equals("smithy"))
                            .flatMap(namespace -> sdk.list("projects", "ListProjects", Map.of("namespace", text(namespace, "id")))),
                    project -> text(project, "name"),
                    project -> text(sdk.call("ShowProjectDetail", Map.of("clone_url", text(project, "clone_url"))), "project_id")));

    private static final SharedView AUTHORIZATIONS = new SharedView(
            ours -> map(ours.authorizations().orElseThrow().stream()
                            .map(authorization -> ours.authorizations().orElseThrow().get(authorization.name())),
                    authorization -> authorization.name().value(), authorization -> authorization.user().orElse("")),
            sdk -> map(sdk.list("authorizations", "ListAuthorizations", Map.of()),
                    authorization -> text(authorization, "name"), authorization -> text(authorization, "repo_user")));

    ServiceStageSharedWritesTest() {
        super("servicestage");
    }

    @Override
    Stream<SharedWrite> writes() {
        return Stream.of(
                SharedWrite.of(Operation.CREATE_AUTHORIZATION_FROM_OAUTH,
                        ours -> ours.authorizations().orElseThrow().createFromOAuth(
                                NEW_KEY, Provider.GITHUB, Secret.of("fake-oauth-code"),
                                Secret.of(state(ours.authorizations().orElseThrow().oauthPage(Provider.GITHUB).address().uri()))),
                        sdk -> sdk.call("CreateOAuth", Map.of("repo_type", "github", "name", "new-key",
                                "code", "fake-oauth-code",
                                "state", state(URI.create(text(sdk.call("ShowRedirectUrl", Map.of("repo_type", "github")), "url"))))),
                        AUTHORIZATIONS, "test", "old-key", "new-key"),
                SharedWrite.of(Operation.CREATE_AUTHORIZATION_FROM_TOKEN,
                        ours -> ours.authorizations().orElseThrow().createFromToken(
                                NEW_KEY, Provider.GITHUB, Secret.of("fake-personal-token")),
                        sdk -> sdk.call("CreatePersonalAuth", Map.of("repo_type", "github", "name", "new-key", "token", "fake-personal-token")),
                        AUTHORIZATIONS, "test", "old-key", "new-key"),
                SharedWrite.of(Operation.CREATE_AUTHORIZATION_FROM_PASSWORD,
                        ours -> ours.authorizations().orElseThrow().createFromPassword(
                                NEW_KEY, Provider.BITBUCKET, "smith", Secret.of("fake-password")),
                        sdk -> sdk.call("CreatePasswordAuth", Map.of("repo_type", "bitbucket", "name", "new-key",
                                "user", "smith", "password", "fake-password")),
                        AUTHORIZATIONS, "test", "old-key", "new-key"),
                SharedWrite.of(Operation.DELETE_AUTHORIZATION,
                        ours -> ours.authorizations().orElseThrow().delete(new AuthorizationName("old-key")),
                        sdk -> sdk.call("DeleteAuthorize", Map.of("name", "old-key")),
                        AUTHORIZATIONS, "test"),
                SharedWrite.of(Operation.CREATE_REPOSITORY,
                        ours -> ours.repositories().create(NewRepository.in(SMITHY, "tongs")),
                        sdk -> sdk.call("CreateProject", Map.of("namespace", "smithy", "name", "tongs")),
                        PROJECTS, "anvil", "tongs"),
                SharedWrite.of(Operation.CREATE_TAG,
                        ours -> ours.tags().create(ANVIL, NewTag.of(new TagName("v2"), GitRef.of(MAIN)).withMessage("second")),
                        sdk -> sdk.call("CreateTag", project("ref", "main", "name", "v2", "description", "second")),
                        TAGS, "v1", "v2"),
                SharedWrite.of(Operation.DELETE_TAG,
                        ours -> ours.tags().delete(ANVIL, new TagName("v1")),
                        sdk -> sdk.call("DeleteTag", project("tag_name", "v1")),
                        TAGS),
                SharedWrite.of(Operation.CREATE_FILE,
                        ours -> ours.fileContents().create(ANVIL, MAIN, FileContent.ofText(new FilePath("tools/tongs.txt"), "研 long\r\n"), MESSAGE),
                        sdk -> sdk.call("CreateFile", project("path", "tools:tongs.txt", "ref", "main", "message", "Heat the iron",
                                "content", base64("研 long\r\n"))),
                        FILES, "README.md: # Anvil\n", "tools/tongs.txt: 研 long\r\n"),
                SharedWrite.of(Operation.UPDATE_FILE,
                        ours -> ours.fileContents().update(ANVIL, MAIN, read(ours, "README.md").withBytes("hot\n".getBytes(UTF_8)), MESSAGE),
                        sdk -> sdk.call("UpdateFile", project("path", "README.md", "ref", "main", "message", "Heat the iron",
                                "content", base64("hot\n"), "sha", text(read(sdk, "README.md"), "sha"))),
                        FILES, "README.md: hot\n"),
                SharedWrite.of(Operation.DELETE_FILE,
                        ours -> ours.fileContents().delete(ANVIL, MAIN, read(ours, "README.md"), MESSAGE),
                        sdk -> sdk.call("DeleteFile", project("path", "README.md", "ref", "main", "message", "Heat the iron",
                                "sha", text(read(sdk, "README.md"), "sha"))),
                        FILES),
                SharedWrite.of(Operation.CREATE_WEBHOOK,
                        ours -> ours.webhooks().create(ANVIL, NewWebhook.of(URI.create(NEW_HOOK), Secret.of(SECRET))),
                        sdk -> sdk.call("CreateHook", project("url", NEW_HOOK, "secret", SECRET)),
                        WEBHOOKS, HOOK, NEW_HOOK),
                SharedWrite.of(Operation.DELETE_WEBHOOK,
                        ours -> ours.webhooks().delete(ANVIL, ours.webhooks().list(ANVIL, WebhookQuery.all(), Cursor.START).items().get(0).id()),
                        sdk -> sdk.call("DeleteHook", project("hook_id", text(sdk.call("ListHooks", project()).at("/hooks/0"), "id"))),
                        WEBHOOKS));
    }
    // spotless:on

    /** Returns the values that name the repository, and others. */
    private static Map<String, String> project(String... namesAndValues) {
        return with(Map.of("namespace", "smithy", "project", "1001"), namesAndValues);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** Returns the state that a page for OAuth hands on. */
    private static String state(URI page) {
        return Stream.of(page.getQuery().split("&"))
                .filter(parameter -> parameter.startsWith("state="))
                .findFirst()
                .orElseThrow()
                .substring("state=".length());
    }

    private static String lastCommit(GitHost ours) {
        BranchName main = ours.branches()
                .get(
                        ANVIL,
                        ours.branches()
                                .list(ANVIL, BranchQuery.all(), Cursor.START)
                                .items()
                                .get(0)
                                .name())
                .name();
        Commit last = ours.commits()
                .list(ANVIL, CommitQuery.all().withRef(GitRef.of(main)), Cursor.START)
                .items()
                .get(0);
        return last.id() + last.message().orElseThrow();
    }

    private static String lastCommit(SdkSession sdk) {
        String main = sdk.list("branches", "ListBranches", project())
                .findFirst()
                .orElseThrow()
                .asText();
        JsonNode last = sdk.list("commits", "ListCommits", project("ref", main))
                .findFirst()
                .orElseThrow();
        return text(last, "sha") + text(last, "message");
    }

    private static FileContent read(GitHost ours, String path) {
        return ours.fileContents().get(ANVIL, new FilePath(path), GitRef.of(MAIN));
    }

    private static JsonNode read(SdkSession sdk, String path) {
        return sdk.call("ShowContent", project("path", path.replace('/', ':'), "ref", "main"));
    }

    @Override
    GitHost connect(Sandbox sandbox) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                        sandbox.url("servicestage"),
                        SandboxAccounts.SERVICESTAGE_PROJECT,
                        ServiceStageCredentials.accessKey(Keys.SERVICESTAGE),
                        policy)
                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION)));
    }

    @Override
    SdkSession sdk(Sandbox sandbox) {
        return SdkSession.huaweis(sandbox.url("servicestage"));
    }
}
