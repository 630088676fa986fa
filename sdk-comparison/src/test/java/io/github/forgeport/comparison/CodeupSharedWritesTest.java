package io.github.forgeport.comparison;

import static io.github.forgeport.comparison.SharedView.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.git.BranchName;
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
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
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
            ours -> map(ours.branches().stream(ANVIL, BranchQuery.all(), ReadAhead.NONE)
                            .map(branch -> ours.branches().get(ANVIL, branch.name())),
                    branch -> branch.name().value(), branch -> branch.commit().orElseThrow().id()),
            sdk -> map(sdk.list("result", "ListRepositoryBranches", Map.of("repositoryId", ID))
                            .map(branch -> result(sdk, "GetBranchInfo", "branchName", text(branch, "name"))),
                    branch -> text(branch, "name"), branch -> text(branch.path("commit"), "id")));

    private static final SharedView TAGS = new SharedView(
            ours -> map(ours.tags().stream(ANVIL, TagQuery.all(), ReadAhead.NONE).map(tag -> ours.tags().get(ANVIL, tag.name())),
                    tag -> tag.name() + ": " + tag.message().orElse(""), tag -> tag.commit().orElseThrow().id()),
            sdk -> map(sdk.list("result", "ListRepositoryTags", Map.of("repositoryId", ID))
                            .map(tag -> result(sdk, "GetRepositoryTag", "tagName", text(tag, "name"))),
                    tag -> text(tag, "name") + ": " + text(tag, "message"), tag -> text(tag.path("commit"), "id")));

    private static final SharedView FILES = new SharedView(
            ours -> map(ours.trees().stream(ANVIL, TreeQuery.of(GitRef.of(MAIN)), ReadAhead.NONE),
                    file -> file.path() + ": " + read(ours, file.path()).text().orElseThrow(),
                    file -> file.objectId().orElseThrow() + " " + ours.fileContents().lastCommit(ANVIL, file.path(), GitRef.of(MAIN)).id()),
            sdk -> map(sdk.list("result", "ListRepositoryTree", Map.of("repositoryId", ID, "refName", "main", "type", "DIRECT")),
                    file -> text(file, "path") + ": " + text(read(sdk, text(file, "path")), "content"),
                    file -> text(file, "id") + " "
                            + text(result(sdk, "GetFileLastCommit", "filePath", text(file, "path"), "sha", "main"), "id")));

    /** What each commit has changed, and what all have since the first. */
    private static final SharedView COMMITS = new SharedView(
            ours -> {
                List<CommitId> ids = ours.commits().stream(ANVIL, CommitQuery.all().withRef(GitRef.of(MAIN)), ReadAhead.NONE)
                        .map(Commit::id).toList();
                GitRef first = GitRef.of(ids.get(ids.size() - 1));
                return map(ids.stream().map(id -> ours.commits().get(ANVIL, id)),
                        commit -> commit.title().orElseThrow() + ": "
                                + paths(ours.commits().diff(ANVIL, commit.id(), Cursor.START).items().stream()),
                        commit -> commit.id() + " " + paths(ours.commits().compare(ANVIL, first, GitRef.of(commit.id())).diffs().stream()));
            },
            sdk -> {
                List<String> ids = sdk.list("result", "ListRepositoryCommits", Map.of("repositoryId", ID, "refName", "main"))
                        .map(commit -> text(commit, "id")).toList();
                String first = ids.get(ids.size() - 1);
                return map(ids.stream().map(id -> result(sdk, "GetRepositoryCommit", "sha", id)),
                        commit -> text(commit, "title") + ": " + newPaths(result(sdk, "ListRepositoryCommitDiff", "sha", text(commit, "id"))),
                        commit -> text(commit, "id") + " " + newPaths(result(sdk, "GetCompareDetail",
                                "from", first, "to", text(commit, "id"), "mergeBase", "true").path("diffs")));
            });

    private static final SharedView WEBHOOKS = new SharedView(
            ours -> map(ours.webhooks().stream(ANVIL, WebhookQuery.all(), ReadAhead.NONE),
                    webhook -> webhook.url().orElseThrow() + " " + webhook.events().contains(WebhookEvent.TAG_PUSH), Webhook::id),
            sdk -> map(sdk.list("result", "ListRepositoryWebhook", Map.of("repositoryId", ID)),
                    webhook -> text(webhook, "url") + " " + text(webhook, "tagPushEvents"), webhook -> text(webhook, "id")));

    /** Each with the repositories of its group. */
    private static final SharedView REPOSITORIES = new SharedView(
            ours -> map(ours.repositories().stream(RepositoryQuery.all(), ReadAhead.NONE)
                            .filter(repository -> isSeeded(repository.path().toString()))
                            .map(repository -> ours.repositories().get(repository.path())),
                    repository -> repository.path() + ": " + repository.description().orElse(""),
                    repository -> ours.repositories().get(ours.repositories().get(repository.id()).cloneUrls().get(0)).id() + " "
                            + map(ours.repositories().stream(RepositoryQuery.in(repository.namespace().orElseThrow()), ReadAhead.NONE),
                                    listed -> listed.path().toString(), Repository::id)),
            sdk -> map(sdk.list("result", "ListRepositories", Map.of("perPage", "100")).filter(repository -> isSeeded(text(repository, "pathWithNamespace")))
                            .map(repository -> sdk.call("GetRepository", Map.of("identity", text(repository, "Id"))).required("repository")),
                    repository -> text(repository, "pathWithNamespace") + ": " + text(repository, "description"),
                    repository -> text(repository, "id") + " "
                            + map(sdk.list("result", "ListGroupRepositories", Map.of("groupId", text(repository.path("namespace"), "id"))),
                                    listed -> text(listed, "pathWithNamespace"), listed -> text(listed, "id"))));

    private static final SharedView NAMESPACES = new SharedView(
            ours -> map(ours.namespaces().stream(NamespaceQuery.in(SMITHY), ReadAhead.NONE)
                            .map(group -> ours.namespaces().get(NamespacePath.parse(group.path().orElseThrow()))),
                    group -> group.path().orElseThrow() + ": " + group.description().orElse(""),
                    group -> group.id().orElseThrow() + ours.namespaces().get(group.id().orElseThrow()).path().orElseThrow()),
            sdk -> map(sdk.list("result", "ListRepositoryGroups", Map.of("parentId", "1001"))
                            .map(group -> result(sdk, "GetGroupByPath", "identity", text(group, "pathWithNamespace"))),
                    group -> text(group, "pathWithNamespace") + ": " + text(group, "description"),
                    group -> text(group, "id") + text(result(sdk, "GetGroupDetail", "groupId", text(group, "id")), "pathWithNamespace")));

    private static final SharedView OUTERMOST = new SharedView(
            ours -> map(ours.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE).filter(group -> isSeeded(group.path().orElseThrow() + "/")),
                    group -> group.path().orElseThrow(), group -> group.id().orElseThrow()),
            sdk -> map(sdk.list("result", "ListRepositoryGroups", Map.of("parentId", organization(sdk)))
                            .filter(group -> isSeeded(text(group, "pathWithNamespace") + "/")),
                    group -> text(group, "pathWithNamespace"), group -> text(group, "id")));

    CodeupSharedWritesTest() {
        super("codeup");
    }

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
                SharedWrite.of(Operation.UPDATE_FILE,
                        ours -> ours.fileContents().update(ANVIL, MAIN, file("README.md", "hot\n"), MESSAGE),
                        sdk -> sdk.call("UpdateFile", Map.of("repositoryId", ID, "branchName", "main", "commitMessage", "Heat the iron",
                                "oldPath", "README.md", "newPath", "README.md", "encoding", "text", "content", "hot\n")),
                        COMMITS, "Write README.md: [README.md]", "Heat the iron: [README.md]"),
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
                SharedWrite.of(Operation.CREATE_NAMESPACE,
                        ours -> ours.namespaces().create(NewNamespace.of("market", Visibility.PRIVATE)),
                        sdk -> sdk.call("CreateRepositoryGroup", Map.of("parentId", organization(sdk), "name", "market", "path", "market",
                                "visibilityLevel", "0")),
                        OUTERMOST, "smithy", "store", "market"),
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
        return result(sdk, "GetFileBlobs", "filePath", path, "ref", "main");
    }

    /** Returns what an operation on the repository or a group answers to these values. */
    private static JsonNode result(SdkSession sdk, String operation, String... namesAndValues) {
        return sdk.call(operation, with(Map.of("repositoryId", ID), namesAndValues))
                .required("result");
    }

    private static String organization(SdkSession sdk) {
        return text(
                result(sdk, "GetCodeupOrganization", "identity", SandboxAccounts.CODEUP_ORGANIZATION), "namespaceId");
    }

    private static List<String> paths(Stream<FileDiff> diffs) {
        return diffs.map(diff -> diff.newPath().toString()).sorted().toList();
    }

    private static List<String> newPaths(JsonNode diffs) {
        return diffs.findValuesAsText("newPath").stream().sorted().toList();
    }

    /** Returns whether a repository is none of the documented ones, which are always there. */
    private static boolean isSeeded(String path) {
        return path.startsWith("smithy/") || path.startsWith("store/") || path.startsWith("market/");
    }

    @Override
    GitHost connect(Sandbox sandbox) {
        return CodeupGitHost.connect(new CodeupConfig(
                sandbox.url("codeup"),
                SandboxAccounts.CODEUP_ORGANIZATION,
                CodeupCredentials.accessKey(Keys.CODEUP),
                policy));
    }

    @Override
    SdkSession sdk(Sandbox sandbox) {
        return SdkSession.alibabas(sandbox.url("codeup"));
    }
}
