package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.CommitSpecimens.BRANCH;
import static io.github.forgeport.contract.specimen.CommitSpecimens.BRANCHES;
import static io.github.forgeport.contract.specimen.CommitSpecimens.COMMIT;
import static io.github.forgeport.contract.specimen.CommitSpecimens.COMMITS;
import static io.github.forgeport.contract.specimen.CommitSpecimens.DIFF;
import static io.github.forgeport.contract.specimen.CommitSpecimens.TAG;
import static io.github.forgeport.contract.specimen.CommitSpecimens.TAGS;
import static io.github.forgeport.contract.specimen.FileSpecimens.COMMIT_FILES;
import static io.github.forgeport.contract.specimen.FileSpecimens.CREATE_FILE;
import static io.github.forgeport.contract.specimen.FileSpecimens.DELETE_FILE;
import static io.github.forgeport.contract.specimen.FileSpecimens.FILE_CONTENT;
import static io.github.forgeport.contract.specimen.FileSpecimens.LAST_COMMIT;
import static io.github.forgeport.contract.specimen.FileSpecimens.TREE;
import static io.github.forgeport.contract.specimen.FileSpecimens.UPDATE_FILE;
import static io.github.forgeport.contract.specimen.RefSpecimens.COMPARE;
import static io.github.forgeport.contract.specimen.RefSpecimens.CREATE_BRANCH;
import static io.github.forgeport.contract.specimen.RefSpecimens.CREATE_TAG;
import static io.github.forgeport.contract.specimen.RefSpecimens.DELETE_BRANCH;
import static io.github.forgeport.contract.specimen.RefSpecimens.DELETE_TAG;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.CREATE_NAMESPACE;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.CREATE_REPOSITORY;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.DELETE_NAMESPACE;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.DELETE_REPOSITORY;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.NAMESPACE_BY_ID;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.NAMESPACE_BY_PATH;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.REPOSITORY_BY_CLONE_URL;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.TRANSFER_REPOSITORY;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.UPDATE_NAMESPACE;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.UPDATE_REPOSITORY;
import static io.github.forgeport.contract.specimen.Specimens.NAMESPACES;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORIES;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORY_BY_ID;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORY_BY_PATH;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.CREATE_WEBHOOK;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.DELETE_WEBHOOK;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.WEBHOOKS;

import io.github.forgeport.adapter.codeup.CodeupIds;
import io.github.forgeport.adapter.codeup.CodeupTable;
import io.github.forgeport.contract.specimen.InNamespace;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.CommitQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The description of Codeup for the tests, according to the vendor's documentation. */
final class CodeupUnderTest extends VendorUnderTest {

    private static final String DOCUMENTED = "codeup/codeup-demo";
    private static final String DELETED = "codeup-test-org/test-group-repo";
    private static final String SCRAPPED = SandboxAccounts.CODEUP_ORGANIZATION + "/test-codeup";
    private static final String MOVED = "codeup-test-org/test-codeup";
    private static final GitRef REF = GitRef.parse("master");
    private static final String FILE = "src/Test.java";

    CodeupUnderTest() {
        super(
                "Codeup",
                CodeupTable.TABLE,
                DOCUMENTED,
                REF,
                new CodeupCredentialKinds(),
                new VendorRefusals("not-found", "wrong-access-token")
                        .nameTaken("conflict")
                        .codeFields("Code", "errorCode", "code")
                        .requestIdFields("RequestId", "requestId")
                        .textFields("Message", "errorMessage", "message")
                        .refused("SYSTEM_UNAUTHORIZED_ERROR", "SignatureDoesNotMatch")
                        .expired("InvalidSecurityToken.Expired")
                        .throttling("Throttling.User")
                        .skews(400, "InvalidTimeStamp.Expired", "IllegalTimestamp")
                        .requestIdHeader("x-acs-request-id"));
    }

    @Override
    List<DocumentedCall> documentedCalls() {
        return List.of(
                entity(REPOSITORY_BY_PATH, "get-repository"),
                entity(REPOSITORY_BY_ID, "get-repository"),
                entity(REPOSITORY_BY_CLONE_URL, "get-repository-codeup-demo"),
                listing(REPOSITORIES, RepositoryQuery.in(namespace("745")), "list-group-repositories"),
                listing(
                        REPOSITORIES,
                        "of the organization",
                        RepositoryQuery.all()
                                .withSearch("codeupTest") // what else is in the sandbox's world, it finds not
                                .withArchived(false)
                                .withOrder(RepositoryQuery.Order.NAME),
                        "list-repositories"),
                entityIn(namespace("3194", "codeup"), CREATE_REPOSITORY, "create-repository"),
                entity(UPDATE_REPOSITORY, "update-repository"),
                deleted(DELETE_REPOSITORY, Map.of("id", "89616", "path", DELETED), "delete-repository"),
                withoutResult(
                        TRANSFER_REPOSITORY,
                        new InNamespace<>(
                                namespace("100", "test"), value(Repository.class, Map.of("id", "1", "path", MOVED))),
                        "transfer-repository"),
                listing(
                        NAMESPACES,
                        NamespaceQuery.in(namespace("26842")).withSearch("test").withOrder(NamespaceQuery.Order.OLDEST),
                        "list-repository-groups"),
                entity(NAMESPACE_BY_ID, "get-group-detail"),
                entity(NAMESPACE_BY_PATH, "get-group-by-path"),
                entity(CREATE_NAMESPACE, "create-repository-group"),
                entity(UPDATE_NAMESPACE, "update-group"),
                deleted(DELETE_NAMESPACE, Map.of("id", "19285", "path", SCRAPPED), "delete-repository-group"),
                listing(
                        BRANCHES,
                        in(BranchQuery.all()
                                .withSearch("test") // what GetBranchInfo documents, it finds not
                                .withOrder(BranchQuery.Order.LAST_UPDATED)),
                        "list-repository-branches"),
                entityIn(BRANCH, "get-branch-info"),
                entityIn(CREATE_BRANCH, "create-branch"),
                deletedIn(DELETE_BRANCH, Map.of("name", "deleteBranch"), "delete-branch"),
                listing(
                        TAGS,
                        in(TagQuery.all().withSearch("1.0").withOrder(TagQuery.Order.NAME)),
                        "list-repository-tags"),
                entityIn(TAG, "get-repository-tag"),
                entityIn(CREATE_TAG, "create-tag"),
                deletedIn(DELETE_TAG, Map.of("name", "v0.9"), "delete-tag"),
                listing(
                        COMMITS,
                        in(CommitQuery.all()
                                .withRef(REF)
                                .withPath(new FilePath("src/cpp/main.cpp"))
                                .withSince(Instant.parse("2022-03-18T00:00:00Z"))
                                .withUntil(Instant.parse("2022-08-18T00:00:00Z"))),
                        "list-repository-commits"),
                entityIn(COMMIT, "get-repository-commit"),
                listing(
                        DIFF,
                        in(new CommitId("ff4fb5ac6d1f44f452654336d2dba468ae6c8d04")),
                        "list-repository-commit-diff"),
                entityWithin(COMPARE, COMPARE.existing().value(), this::upToLastCommit, "get-compare-detail"),
                listing(TREE, in(TreeQuery.of(REF)), "list-repository-tree").absent("not-found"),
                listing(
                                TREE,
                                "of a directory",
                                in(TreeQuery.of(REF).withDirectory(new FilePath("module"))),
                                "list-repository-tree")
                        .absent("not-found"),
                entityIn(FILE, FILE_CONTENT, "get-file-blobs"),
                entityIn("src/main/test.java", LAST_COMMIT, "get-file-last-commit"),
                entityIn(CREATE_FILE, "create-file"),
                entityIn(UPDATE_FILE, "update-file"),
                entityIn(DELETE_FILE, "delete-file"),
                entityIn(COMMIT_FILES, "create-commit-with-multiple-files"),
                listing(WEBHOOKS, in(WebhookQuery.all()), "list-repository-webhook"),
                entityIn(CREATE_WEBHOOK, "add-webhook"),
                deletedIn(DELETE_WEBHOOK, Map.of("id", "524836"), "delete-repository-webhook"));
    }

    private InRepository<Comparison> upToLastCommit(Comparison shown) {
        GitRef last = GitRef.parse("b8f6f28520b1936aafe2e638373e19ccafa42b02");
        return new InRepository<>(in(shown).repository(), last, shown);
    }

    @Override
    public GitHost knowing(GitHost session) {
        Map<String, String> ids = Map.of(DOCUMENTED, "2835387", "test/test", "100", DELETED, "89616", MOVED, "1");
        return CodeupIds.put(session, "100003", ids);
    }

    @Override
    boolean isTextOrNumber(String pointer) {
        return pointer.matches("/errorCode|/total|.*/visibilityLevel|/result/(\\d+/)?(ownerId|parentId)");
    }

    @Override
    OptionalInt largestPage(Operation operation) {
        return operation == Operation.DIFF_COMMIT || operation == Operation.LIST_TREE
                ? OptionalInt.empty()
                : OptionalInt.of(100);
    }

    @Override
    void complete(Map<String, Object> parts) {
        if (parts.containsKey("text")) {
            parts.put("path", FILE);
        }
        // Whether a comparison was cut, the vendor does not say.
        if (parts.containsKey("commits")) {
            parts.put("truncated", false);
        }
        // Of a file that is written, an example has a slash in front.
        parts.computeIfPresent("path", (name, path) -> path.toString().replaceFirst("^/", ""));
    }

    /** Returns two requests for an update of a namespace, which reads it first, else one. */
    @Override
    public int requestsOf(Operation operation) {
        return operation == Operation.UPDATE_NAMESPACE ? 2 : 1;
    }

    private static Namespace namespace(String id) {
        return Namespace.builder().id(new NamespaceId(id)).build();
    }

    private static Namespace namespace(String id, String path) {
        return value(Namespace.class, Map.of("id", id, "path", path));
    }

    @Override
    public String repositoryBody(String id) {
        return "{\"success\":true,\"repository\":{\"id\":" + id + ",\"pathWithNamespace\":\"n" + id + "/echo\"}}";
    }
}
