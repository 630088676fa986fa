package io.github.forgeport.comparison;

import static io.github.forgeport.comparison.AdapterWrites.ANVIL;
import static io.github.forgeport.comparison.AdapterWrites.MAIN;
import static io.github.forgeport.comparison.AdapterWrites.MESSAGE;
import static io.github.forgeport.comparison.AdapterWrites.SMITHY;
import static io.github.forgeport.comparison.AdapterWrites.file;
import static io.github.forgeport.comparison.ComparedListing.map;
import static io.github.forgeport.port.capability.Operation.COMMIT_FILES;
import static io.github.forgeport.port.capability.Operation.CREATE_BRANCH;
import static io.github.forgeport.port.capability.Operation.CREATE_FILE;
import static io.github.forgeport.port.capability.Operation.CREATE_NAMESPACE;
import static io.github.forgeport.port.capability.Operation.CREATE_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.CREATE_TAG;
import static io.github.forgeport.port.capability.Operation.CREATE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.DELETE_BRANCH;
import static io.github.forgeport.port.capability.Operation.DELETE_FILE;
import static io.github.forgeport.port.capability.Operation.DELETE_NAMESPACE;
import static io.github.forgeport.port.capability.Operation.DELETE_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.DELETE_TAG;
import static io.github.forgeport.port.capability.Operation.DELETE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.TRANSFER_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.UPDATE_FILE;
import static io.github.forgeport.port.capability.Operation.UPDATE_NAMESPACE;
import static io.github.forgeport.port.capability.Operation.UPDATE_REPOSITORY;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.WebhookEvent;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.NewWebhook;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Alibaba's SDK sees what our adapter writes in the sandbox's Codeup, and our adapter what the SDK writes. */
class CodeupComparedWritesTest extends ComparedWritesTable {

    private static final Map<String, String> UPDATED_README =
            onMain("oldPath", "README.md", "newPath", "README.md", "encoding", "text", "content", "研 hot\r\n");

    // spotless:off
    private static final ComparedListing BRANCHES = new ComparedListing(AdapterReads.BRANCHES,
            sdk -> map(list(sdk, "ListRepositoryBranches").map(branch -> result(sdk, "GetBranchInfo", "branchName", text(branch, "name"))),
                    branch -> text(branch, "name"), branch -> text(branch, "commit/id")));

    private static final ComparedListing TAGS = new ComparedListing(AdapterReads.TAGS,
            sdk -> map(list(sdk, "ListRepositoryTags").map(tag -> result(sdk, "GetRepositoryTag", "tagName", text(tag, "name"))),
                    tag -> text(tag, "name") + ": " + text(tag, "message"), tag -> text(tag, "commit/id")));

    private static final ComparedListing FILES = new ComparedListing(AdapterReads.FILES,
            sdk -> map(list(sdk, "ListRepositoryTree", "refName", "main", "type", "DIRECT"),
                    file -> text(file, "path") + ": "
                            + text(result(sdk, "GetFileBlobs", "filePath", text(file, "path"), "ref", "main"), "content"),
                    file -> text(file, "id") + " "
                            + text(result(sdk, "GetFileLastCommit", "filePath", text(file, "path"), "sha", "main"), "id")));

    private static final ComparedListing COMMITS = new ComparedListing(AdapterReads.COMMITS, sdk -> {
        List<String> ids = list(sdk, "ListRepositoryCommits", "refName", "main").map(commit -> text(commit, "id")).toList();
        String first = ids.get(ids.size() - 1);
        return map(ids.stream().map(id -> result(sdk, "GetRepositoryCommit", "sha", id)),
                commit -> text(commit, "title") + ": " + newPaths(result(sdk, "ListRepositoryCommitDiff", "sha", text(commit, "id"))),
                commit -> text(commit, "id") + " "
                        + newPaths(result(sdk, "GetCompareDetail", "from", first, "to", text(commit, "id"), "mergeBase", "true").path("diffs")));
    });

    private static final ComparedListing WEBHOOKS = new ComparedListing(AdapterReads.WEBHOOKS,
            sdk -> map(list(sdk, "ListRepositoryWebhook"),
                    webhook -> text(webhook, "url") + " " + text(webhook, "tagPushEvents"), webhook -> text(webhook, "id")));

    private static final ComparedListing REPOSITORIES = new ComparedListing(AdapterReads.REPOSITORIES,
            sdk -> map(list(sdk, "ListRepositories", "perPage", "100").filter(listed -> isSeeded(text(listed, "pathWithNamespace")))
                            .map(listed -> sdk.call("GetRepository", Map.of("identity", text(listed, "Id"))).required("repository")),
                    repository -> text(repository, "pathWithNamespace") + ": " + text(repository, "description"),
                    repository -> text(repository, "id") + " "
                            + map(list(sdk, "ListGroupRepositories", "groupId", text(repository, "namespace/id")),
                                    listed -> text(listed, "pathWithNamespace"), listed -> text(listed, "id"))));

    private static final ComparedListing NAMESPACES = new ComparedListing(AdapterReads.NAMESPACES,
            sdk -> map(list(sdk, "ListRepositoryGroups", "parentId", "1001")
                            .map(group -> result(sdk, "GetGroupByPath", "identity", text(group, "pathWithNamespace"))),
                    group -> text(group, "pathWithNamespace") + ": " + text(group, "description"),
                    group -> text(group, "id") + text(result(sdk, "GetGroupDetail", "groupId", text(group, "id")), "pathWithNamespace")));

    private static final ComparedListing OUTERMOST = new ComparedListing(AdapterReads.OUTERMOST,
            sdk -> map(list(sdk, "ListRepositoryGroups", "parentId", organization(sdk))
                            .filter(group -> isSeeded(text(group, "pathWithNamespace") + "/")),
                    group -> text(group, "pathWithNamespace"), group -> text(group, "id")));

    CodeupComparedWritesTest() {
        super("codeup");
    }

    @Override
    Stream<ComparedWrite> writes() {
        return Stream.of(
                write(CREATE_BRANCH, "CreateBranch", anvil("branchName", "new", "ref", "main"), BRANCHES, "main", "old", "new"),
                write(DELETE_BRANCH, "DeleteBranch", anvil("branchName", "old"), BRANCHES, "main"),
                write(CREATE_TAG, "CreateTag", anvil("tagName", "v2", "ref", "main", "message", "second"), TAGS, "v1: ", "v2: second"),
                write(DELETE_TAG, "DeleteTag", anvil("tagName", "v1"), TAGS),
                write(CREATE_FILE, ours -> ours.fileContents().create(ANVIL, MAIN, file("tongs.txt", "long\n"), MESSAGE),
                        "CreateFile", onMain("filePath", "tongs.txt", "encoding", "text", "content", "long\n"),
                        FILES, "README.md: # Anvil\n", "tongs.txt: long\n"),
                write(UPDATE_FILE, "UpdateFile", UPDATED_README, FILES, "README.md: 研 hot\r\n"),
                write(DELETE_FILE, "DeleteFile", onMain("filePath", "README.md"), FILES),
                write(COMMIT_FILES, "CreateCommitWithMultipleFiles", Map.of("repositoryIdentity", ID, "branch", "main",
                                "commitMessage", "Heat the iron", "actions", List.of(
                                        Map.of("action", "create", "filePath", "a.txt", "content", "one\n"),
                                        Map.of("action", "create", "filePath", "b.txt", "content", "two\n"))),
                        FILES, "README.md: # Anvil\n", "a.txt: one\n", "b.txt: two\n"),
                write(UPDATE_FILE, "UpdateFile", UPDATED_README,
                        COMMITS, "Write README.md: [README.md]", "Heat the iron: [README.md]"),
                write(CREATE_WEBHOOK, ours -> ours.webhooks().create(ANVIL,
                                NewWebhook.of(URI.create(NEW_HOOK), Secret.of(SECRET)).withEvents(WebhookEvent.TAG_PUSH)),
                        "AddWebhook", anvil("url", NEW_HOOK, "secretToken", SECRET, "tagPushEvents", "true"),
                        WEBHOOKS, HOOK + " false", NEW_HOOK + " true"),
                write(DELETE_WEBHOOK, sdk -> sdk.call("DeleteRepositoryWebhook",
                                anvil("hookId", text(list(sdk, "ListRepositoryWebhook").findFirst().orElseThrow(), "id"))),
                        WEBHOOKS),
                write(CREATE_REPOSITORY, ours -> ours.repositories().create(NewRepository.in(SMITHY, "tongs").withDescription("long")),
                        "CreateRepository", Map.of("namespaceId", "1001", "name", "tongs", "path", "tongs", "description", "long"),
                        REPOSITORIES, "smithy/anvil: ", "smithy/tongs: long"),
                write(UPDATE_REPOSITORY, "UpdateRepository", anvil("description", "heavy"), REPOSITORIES, "smithy/anvil: heavy"),
                write(TRANSFER_REPOSITORY, "TransferRepository", anvil("groupId", "1002"), REPOSITORIES, "store/anvil: "),
                write(DELETE_REPOSITORY, "DeleteRepository", anvil("reason", "scrap"), REPOSITORIES),
                write(CREATE_NAMESPACE, ours -> ours.namespaces().create(
                                NewNamespace.of("tools", Visibility.PRIVATE).withParent(SMITHY).withDescription("all")),
                        "CreateRepositoryGroup",
                        Map.of("parentId", "1001", "name", "tools", "path", "tools", "description", "all", "visibilityLevel", "0"),
                        NAMESPACES, "smithy/forge: ", "smithy/tools: all"),
                ComparedWrite.of(CREATE_NAMESPACE, ours -> ours.namespaces().create(NewNamespace.of("market", Visibility.PRIVATE)),
                        sdk -> sdk.call("CreateRepositoryGroup",
                                Map.of("parentId", organization(sdk), "name", "market", "path", "market", "visibilityLevel", "0")),
                        OUTERMOST, "smithy", "store", "market"),
                write(UPDATE_NAMESPACE, "UpdateGroup",
                        Map.of("name", "forge", "path", "forge", "pathWithNamespace", "smithy/forge", "description", "hot"),
                        NAMESPACES, "smithy/forge: hot"),
                write(DELETE_NAMESPACE, "DeleteRepositoryGroup", Map.of("groupId", "1003", "reason", "scrap"), NAMESPACES));
    }
    // spotless:on

    /** Returns request values: the repository's id, and these others. */
    private static Map<String, String> anvil(String... namesAndValues) {
        return with(Map.of("repositoryId", ID), namesAndValues);
    }

    /** Returns request values: the repository's id, its branch, a commit message, and these others. */
    private static Map<String, String> onMain(String... namesAndValues) {
        return with(anvil("branchName", "main", "commitMessage", "Heat the iron"), namesAndValues);
    }

    /** Returns the {@code result} in the response of an operation called with these values. */
    private static JsonNode result(SdkSession sdk, String operation, String... namesAndValues) {
        return sdk.call(operation, anvil(namesAndValues)).required("result");
    }

    private static Stream<JsonNode> list(SdkSession sdk, String operation, String... namesAndValues) {
        return sdk.list("result", operation, anvil(namesAndValues));
    }

    private static String organization(SdkSession sdk) {
        return text(
                result(sdk, "GetCodeupOrganization", "identity", SandboxAccounts.CODEUP_ORGANIZATION), "namespaceId");
    }

    private static List<String> newPaths(JsonNode diffs) {
        return diffs.findValuesAsText("newPath").stream().sorted().toList();
    }

    @Override
    GitHost connect(Sandbox sandbox) {
        return CodeupComparisons.connect(sandbox.url("codeup"), TestKeys.CODEUP, SigningSdk.CODEUP_ACS3, "", policy);
    }

    @Override
    SdkSession sdk(Sandbox sandbox) {
        return SdkSession.alibabas(sandbox.url("codeup"));
    }
}
