package io.github.forgeport.comparison;

import static io.github.forgeport.comparison.SharedView.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.FileChange;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Alibaba's SDK sees what our adapter writes in the sandbox's Codeup, and our adapter what the SDK writes. */
class CodeupSharedWritesTest extends SharedWritesTable {

    private static final RepositoryPath ANVIL = RepositoryPath.parse(REPOSITORY);
    private static final String ID = "1001";
    private static final Namespace SMITHY = namespace("1001");
    private static final Namespace STORE = namespace("1002");
    private static final BranchName MAIN = new BranchName("main");
    private static final CommitMessage MESSAGE = new CommitMessage("Heat the iron");
    private static final String HOOK = "https://hooks.example.org/anvil";
    private static final String NEW_HOOK = "https://hooks.example.org/forge";
    private static final String SECRET = "fake-webhook-secret";

    // spotless:off
    private static final SharedView BRANCHES = new SharedView(
            ours -> map(ours.branches().stream(ANVIL, BranchQuery.all(), ReadAhead.NONE),
                    branch -> branch.name().value(), branch -> branch.commit().orElseThrow().id()),
            sdk -> map(sdk.list("result", "ListRepositoryBranches", Map.of("repositoryId", ID)),
                    branch -> text(branch, "name"), branch -> text(branch.path("commit"), "id")));

    private static final SharedView TAGS = new SharedView(
            ours -> map(ours.tags().stream(ANVIL, TagQuery.all(), ReadAhead.NONE),
                    tag -> tag.name() + ": " + tag.message().orElse(""), tag -> tag.commit().orElseThrow().id()),
            sdk -> map(sdk.list("result", "ListRepositoryTags", Map.of("repositoryId", ID)),
                    tag -> text(tag, "name") + ": " + text(tag, "message"), tag -> text(tag.path("commit"), "id")));

    private static final SharedView FILES = new SharedView(
            ours -> map(ours.trees().stream(ANVIL, TreeQuery.of(GitRef.of(MAIN)), ReadAhead.NONE),
                    file -> file.path() + ": " + read(ours, file.path()).text().orElseThrow(), file -> file.objectId().orElseThrow()),
            sdk -> map(sdk.list("result", "ListRepositoryTree", Map.of("repositoryId", ID, "refName", "main", "type", "DIRECT")),
                    file -> text(file, "path") + ": " + text(read(sdk, text(file, "path")), "content"), file -> text(file, "id")));

    private static final SharedView WEBHOOKS = new SharedView(
            ours -> map(ours.webhooks().stream(ANVIL, WebhookQuery.all(), ReadAhead.NONE),
                    webhook -> webhook.url().orElseThrow() + " " + webhook.events().contains(WebhookEvent.TAG_PUSH), Webhook::id),
            sdk -> map(sdk.list("result", "ListRepositoryWebhook", Map.of("repositoryId", ID)),
                    webhook -> text(webhook, "url") + " " + text(webhook, "tagPushEvents"), webhook -> text(webhook, "id")));

    private static final SharedView REPOSITORIES = new SharedView(
            ours -> map(ours.repositories().stream(RepositoryQuery.all(), ReadAhead.NONE)
                            .filter(repository -> isSeeded(repository.path().toString())),
                    repository -> repository.path() + ": " + repository.description().orElse(""), repository -> repository.id()),
            sdk -> map(sdk.list("result", "ListRepositories", Map.of("perPage", "100")).filter(repository -> isSeeded(text(repository, "pathWithNamespace"))),
                    repository -> text(repository, "pathWithNamespace") + ": " + text(repository, "description"),
                    repository -> text(repository, "Id")));

    private static final SharedView NAMESPACES = new SharedView(
            ours -> map(ours.namespaces().stream(NamespaceQuery.in(SMITHY), ReadAhead.NONE),
                    group -> group.path().orElseThrow() + ": " + group.description().orElse(""), group -> group.id().orElseThrow()),
            sdk -> map(sdk.list("result", "ListRepositoryGroups", Map.of("parentId", "1001")),
                    group -> text(group, "pathWithNamespace") + ": " + text(group, "description"), group -> text(group, "id")));

    @Override
    Stream<SharedWrite> writes() {
        return Stream.of(
                SharedWrite.of(Operation.CREATE_BRANCH,
                        ours -> ours.branches().create(ANVIL, new BranchName("new"), GitRef.of(MAIN)),
                        sdk -> sdk.call("CreateBranch", Map.of("repositoryId", ID, "branchName", "new", "ref", "main")),
                        BRANCHES, "main", "old", "new"),
                SharedWrite.of(Operation.DELETE_BRANCH,
                        ours -> ours.branches().delete(ANVIL, new BranchName("old")),
                        sdk -> sdk.call("DeleteBranch", Map.of("repositoryId", ID, "branchName", "old")),
                        BRANCHES, "main"),
                SharedWrite.of(Operation.CREATE_TAG,
                        ours -> ours.tags().create(ANVIL, NewTag.of(new TagName("v2"), GitRef.of(MAIN)).withMessage("second")),
                        sdk -> sdk.call("CreateTag", Map.of("repositoryId", ID, "tagName", "v2", "ref", "main", "message", "second")),
                        TAGS, "v1: ", "v2: second"),
                SharedWrite.of(Operation.DELETE_TAG,
                        ours -> ours.tags().delete(ANVIL, new TagName("v1")),
                        sdk -> sdk.call("DeleteTag", Map.of("repositoryId", ID, "tagName", "v1")),
                        TAGS),
                SharedWrite.of(Operation.CREATE_FILE,
                        ours -> ours.fileContents().create(ANVIL, MAIN, file("tongs.txt", "long\n"), MESSAGE),
                        sdk -> sdk.call("CreateFile", Map.of("repositoryId", ID, "branchName", "main", "commitMessage", "Heat the iron",
                                "filePath", "tongs.txt", "encoding", "text", "content", "long\n")),
                        FILES, "README.md: # Anvil\n", "tongs.txt: long\n"),
                SharedWrite.of(Operation.UPDATE_FILE,
                        ours -> ours.fileContents().update(ANVIL, MAIN, file("README.md", "研 hot\r\n"), MESSAGE),
                        sdk -> sdk.call("UpdateFile", Map.of("repositoryId", ID, "branchName", "main", "commitMessage", "Heat the iron",
                                "oldPath", "README.md", "newPath", "README.md", "encoding", "text", "content", "研 hot\r\n")),
                        FILES, "README.md: 研 hot\r\n"),
                SharedWrite.of(Operation.DELETE_FILE,
                        ours -> ours.fileContents().delete(ANVIL, MAIN, file("README.md", "# Anvil\n"), MESSAGE),
                        sdk -> sdk.call("DeleteFile", Map.of("repositoryId", ID, "branchName", "main", "commitMessage", "Heat the iron",
                                "filePath", "README.md")),
                        FILES),
                SharedWrite.of(Operation.COMMIT_FILES,
                        ours -> ours.fileContents().commit(ANVIL, MAIN, List.of(
                                new FileChange.Create(file("a.txt", "one\n")), new FileChange.Create(file("b.txt", "two\n"))), MESSAGE),
                        sdk -> sdk.call("CreateCommitWithMultipleFiles", Map.of(
                                "repositoryIdentity", ID, "branch", "main", "commitMessage", "Heat the iron", "actions", List.of(
                                        Map.of("action", "create", "filePath", "a.txt", "content", "one\n"),
                                        Map.of("action", "create", "filePath", "b.txt", "content", "two\n")))),
                        FILES, "README.md: # Anvil\n", "a.txt: one\n", "b.txt: two\n"),
                SharedWrite.of(Operation.CREATE_WEBHOOK,
                        ours -> ours.webhooks().create(ANVIL,
                                NewWebhook.of(URI.create(NEW_HOOK), Secret.of(SECRET)).withEvents(WebhookEvent.TAG_PUSH)),
                        sdk -> sdk.call("AddWebhook", Map.of("repositoryId", ID, "url", NEW_HOOK, "secretToken", SECRET, "tagPushEvents", true)),
                        WEBHOOKS, HOOK + " false", NEW_HOOK + " true"),
                SharedWrite.of(Operation.DELETE_WEBHOOK,
                        ours -> ours.webhooks().delete(ANVIL, ours.webhooks().list(ANVIL, WebhookQuery.all(), Cursor.START).items().get(0).id()),
                        sdk -> sdk.call("DeleteRepositoryWebhook", Map.of("repositoryId", ID, "hookId",
                                text(sdk.call("ListRepositoryWebhook", Map.of("repositoryId", ID)).at("/result/0"), "id"))),
                        WEBHOOKS),
                SharedWrite.of(Operation.CREATE_REPOSITORY,
                        ours -> ours.repositories().create(NewRepository.in(SMITHY, "tongs").withDescription("long")),
                        sdk -> sdk.call("CreateRepository", Map.of("namespaceId", "1001", "name", "tongs", "path", "tongs", "description", "long")),
                        REPOSITORIES, "smithy/anvil: ", "smithy/tongs: long"),
                SharedWrite.of(Operation.UPDATE_REPOSITORY,
                        ours -> ours.repositories().update(ANVIL, RepositoryUpdate.none().withDescription("heavy")),
                        sdk -> sdk.call("UpdateRepository", Map.of("repositoryId", ID, "description", "heavy")),
                        REPOSITORIES, "smithy/anvil: heavy"),
                SharedWrite.of(Operation.TRANSFER_REPOSITORY,
                        ours -> ours.repositories().transfer(ANVIL, STORE),
                        sdk -> sdk.call("TransferRepository", Map.of("repositoryId", ID, "groupId", "1002")),
                        REPOSITORIES, "store/anvil: "),
                SharedWrite.of(Operation.DELETE_REPOSITORY,
                        ours -> ours.repositories().delete(ANVIL),
                        sdk -> sdk.call("DeleteRepository", Map.of("repositoryId", ID, "reason", "scrap")),
                        REPOSITORIES),
                SharedWrite.of(Operation.CREATE_NAMESPACE,
                        ours -> ours.namespaces().create(NewNamespace.of("tools", Visibility.PRIVATE).withParent(SMITHY).withDescription("all")),
                        sdk -> sdk.call("CreateRepositoryGroup", Map.of("parentId", "1001", "name", "tools", "path", "tools",
                                "description", "all", "visibilityLevel", "0")),
                        NAMESPACES, "smithy/forge: ", "smithy/tools: all"),
                SharedWrite.of(Operation.UPDATE_NAMESPACE,
                        ours -> ours.namespaces().update(namespace("1003"), NamespaceUpdate.none().withDescription("hot")),
                        sdk -> sdk.call("UpdateGroup", Map.of("name", "forge", "path", "forge", "pathWithNamespace", "smithy/forge",
                                "description", "hot")),
                        NAMESPACES, "smithy/forge: hot"),
                SharedWrite.of(Operation.DELETE_NAMESPACE,
                        ours -> ours.namespaces().delete(namespace("1003")),
                        sdk -> sdk.call("DeleteRepositoryGroup", Map.of("groupId", "1003", "reason", "scrap")),
                        NAMESPACES));
    }
    // spotless:on

    private static Namespace namespace(String id) {
        return Namespace.builder().id(new NamespaceId(id)).build();
    }

    private static FileContent file(String path, String text) {
        return FileContent.ofText(new FilePath(path), text);
    }

    private static FileContent read(GitHost ours, FilePath path) {
        return ours.fileContents().get(ANVIL, path, GitRef.of(MAIN));
    }

    private static JsonNode read(SdkSession sdk, String path) {
        return sdk.call("GetFileBlobs", Map.of("repositoryId", ID, "filePath", path, "ref", "main"))
                .required("result");
    }

    /** Returns whether a repository is none of the documented ones, which are always there. */
    private static boolean isSeeded(String path) {
        return path.startsWith("smithy/") || path.startsWith("store/");
    }

    @Override
    GitHost connect(Sandbox sandbox) {
        return CodeupGitHost.connect(new CodeupConfig(
                sandbox.url("codeup"),
                SandboxAccounts.CODEUP_ORGANIZATION,
                CodeupCredentials.accessKey(Keys.CODEUP),
                POLICY));
    }

    @Override
    SdkSession sdk(Sandbox sandbox) {
        return SdkSession.alibabas(sandbox.url("codeup"));
    }
}
