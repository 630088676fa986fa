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

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupCredentials.Signature;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.codeup.CodeupIds;
import io.github.forgeport.adapter.codeup.CodeupTable;
import io.github.forgeport.contract.CredentialKind.Connector;
import io.github.forgeport.contract.specimen.InNamespace;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.webhook.Webhook;
import io.github.forgeport.domain.webhook.WebhookId;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
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
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Codeup, as its document describes it. */
final class CodeupUnderTest extends VendorUnderTest {

    private static final String DOCUMENTED = "codeup/codeup-demo";
    private static final String DELETED = "codeup-test-org/test-group-repo";
    private static final String MOVED = "codeup-test-org/test-codeup";
    private static final String REF = "master";
    private static final String FILE = "src/Test.java";

    CodeupUnderTest() {
        super("codeup", CodeupTable.TABLE, "not-found", "wrong-access-token");
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
                withoutEntity(DELETE_REPOSITORY, repository(DELETED, "89616"), "delete-repository"),
                withoutEntity(
                        TRANSFER_REPOSITORY,
                        new InNamespace<>(namespace("100", "test"), repository(MOVED, "1")),
                        "transfer-repository"),
                listing(
                        NAMESPACES,
                        NamespaceQuery.in(namespace("26842")).withSearch("test").withOrder(NamespaceQuery.Order.OLDEST),
                        "list-repository-groups"),
                entity(NAMESPACE_BY_ID, "get-group-detail"),
                entity(NAMESPACE_BY_PATH, "get-group-by-path"),
                entity(CREATE_NAMESPACE, "create-repository-group"),
                entity(UPDATE_NAMESPACE, "update-group"),
                withoutEntity(
                        DELETE_NAMESPACE,
                        namespace("19285", SandboxAccounts.CODEUP_ORGANIZATION + "/test-codeup"),
                        "delete-repository-group"),
                listing(
                        BRANCHES,
                        in(BranchQuery.all()
                                .withSearch("test") // what GetBranchInfo documents, it finds not
                                .withOrder(BranchQuery.Order.LAST_UPDATED)),
                        "list-repository-branches"),
                entityIn(DOCUMENTED, BRANCH, "get-branch-info"),
                entityFrom(DOCUMENTED, REF, CREATE_BRANCH, "create-branch"),
                withoutEntity(
                        DELETE_BRANCH,
                        in(Branch.builder(new BranchName("deleteBranch")).build()),
                        "delete-branch"),
                listing(
                        TAGS,
                        in(TagQuery.all().withSearch("1.0").withOrder(TagQuery.Order.NAME)),
                        "list-repository-tags"),
                entityIn(DOCUMENTED, TAG, "get-repository-tag"),
                entityFrom(DOCUMENTED, REF, CREATE_TAG, "create-tag"),
                withoutEntity(DELETE_TAG, in(Tag.builder(new TagName("v0.9")).build()), "delete-tag"),
                listing(
                        COMMITS,
                        in(CommitQuery.all()
                                .withRef(GitRef.parse(REF))
                                .withPath(new FilePath("src/cpp/main.cpp"))
                                .withSince(Instant.parse("2022-03-18T00:00:00Z"))
                                .withUntil(Instant.parse("2022-08-18T00:00:00Z"))),
                        "list-repository-commits"),
                entityIn(DOCUMENTED, COMMIT, "get-repository-commit"),
                listing(
                        DIFF,
                        in(new CommitId("ff4fb5ac6d1f44f452654336d2dba468ae6c8d04")),
                        "list-repository-commit-diff"),
                entityFrom(DOCUMENTED, "b8f6f28520b1936aafe2e638373e19ccafa42b02", COMPARE, "get-compare-detail"),
                listing(TREE, in(TreeQuery.of(GitRef.parse(REF))), "list-repository-tree")
                        .absent("not-found"),
                listing(
                                TREE,
                                "of a directory",
                                in(TreeQuery.of(GitRef.parse(REF)).withDirectory(new FilePath("module"))),
                                "list-repository-tree")
                        .absent("not-found"),
                entityInFile(DOCUMENTED, new FilePath(FILE), GitRef.parse(REF), FILE_CONTENT, "get-file-blobs"),
                entityInFile(
                        DOCUMENTED,
                        new FilePath("src/main/test.java"),
                        GitRef.parse(REF),
                        LAST_COMMIT,
                        "get-file-last-commit"),
                entityIn(DOCUMENTED, CREATE_FILE, "create-file"),
                entityIn(DOCUMENTED, UPDATE_FILE, "update-file"),
                entityIn(DOCUMENTED, DELETE_FILE, "delete-file"),
                entityFrom(DOCUMENTED, REF, COMMIT_FILES, "create-commit-with-multiple-files"),
                listing(WEBHOOKS, in(WebhookQuery.all()), "list-repository-webhook"),
                entityIn(DOCUMENTED, CREATE_WEBHOOK, "add-webhook"),
                withoutEntity(
                        DELETE_WEBHOOK,
                        in(Webhook.builder(new WebhookId("524836")).build()),
                        "delete-repository-webhook"));
    }

    private static <Q> InRepository<Q> in(Q query) {
        return new InRepository<>(RepositoryPath.parse(DOCUMENTED), query);
    }

    @Override
    public GitHost knowing(GitHost session) {
        CodeupIds.put(session, DOCUMENTED, "2835387");
        CodeupIds.put(session, "test/test", "100");
        CodeupIds.put(session, DELETED, "89616");
        CodeupIds.put(session, MOVED, "1");
        return CodeupIds.putOrganization(session, "100003");
    }

    @Override
    boolean tellsAnyBytes() {
        return false;
    }

    @Override
    boolean isTextOrNumber(String pointer) {
        return pointer.matches("/errorCode|/total|.*/visibilityLevel|/result/(\\d+/)?(ownerId|parentId)");
    }

    @Override
    OptionalInt largestPage() {
        return OptionalInt.of(100);
    }

    @Override
    void dividePages(ListShapes<?, ?> shapes) {
        Operation operation = shapes.specimen().operation();
        if (operation != Operation.DIFF_COMMIT && operation != Operation.LIST_TREE) {
            super.dividePages(shapes);
        }
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

    /** An update of a namespace reads it first. */
    @Override
    public int requestsOf(Operation operation) {
        return operation == Operation.UPDATE_NAMESPACE ? 2 : 1;
    }

    private static Namespace namespace(String id) {
        return Namespace.builder().id(new NamespaceId(id)).build();
    }

    private static Namespace namespace(String id, String path) {
        return Namespace.builder().id(new NamespaceId(id)).path(path).build();
    }

    private static Repository repository(String path, String id) {
        return Repository.builder(new RepositoryId(id), RepositoryPath.parse(path))
                .build();
    }

    @Override
    public ScriptedResponse nameTaken() {
        return answer("codeup/conflict");
    }

    @Override
    public Optional<String> vendorCode() {
        return Optional.of(inWrongCredential("Code"));
    }

    @Override
    public Optional<String> requestId() {
        return Optional.of(inWrongCredential("RequestId"));
    }

    @Override
    public List<CredentialKind<?>> credentials() {
        Secret beside = Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN);
        UnaryOperator<CodeupCredentials> plain = credentials -> credentials;
        UnaryOperator<CodeupCredentials> withToken = credentials -> credentials.withAccessToken(beside);
        UnaryOperator<CodeupCredentials> roa = credentials -> credentials.withSignature(Signature.ROA_HMAC_SHA1);
        return List.of(
                token("token", tokens -> connecting(CodeupCredentials.accessToken(tokens))),
                key("ACS3, temporary", SandboxKeys.CODEUP_TEMPORARY, plain),
                key("ACS3", SandboxKeys.CODEUP, plain),
                key("ACS3 and a token", SandboxKeys.CODEUP, withToken),
                key(
                        "ACS3 and a supplied token",
                        SandboxKeys.CODEUP,
                        credentials -> credentials.withAccessToken(() -> beside)),
                key("ROA, temporary", SandboxKeys.CODEUP_TEMPORARY, roa),
                key("ROA", SandboxKeys.CODEUP, roa),
                key(
                        "ROA, temporary, and a token",
                        SandboxKeys.CODEUP_TEMPORARY,
                        credentials -> withToken.apply(roa.apply(credentials))));
    }

    @Override
    public List<CredentialKind<?>> otherCredentials() {
        return List.of(token("static token", tokens -> connecting(CodeupCredentials.accessToken(tokens.get()))));
    }

    private CredentialKind<Secret> token(String kind, Function<Supplier<Secret>, Connector> connector) {
        return CredentialKind.secret(this, kind, SandboxAccounts.CODEUP_ACCESS_TOKEN, "accessToken=", connector);
    }

    private CredentialKind<AccessKey> key(String kind, AccessKey known, UnaryOperator<CodeupCredentials> more) {
        return CredentialKind.key(this, kind, known, keys -> connecting(more.apply(CodeupCredentials.accessKey(keys))));
    }

    private static Connector connecting(CodeupCredentials credentials) {
        return (url, policy) ->
                CodeupGitHost.connect(new CodeupConfig(url, SandboxAccounts.CODEUP_ORGANIZATION, credentials, policy));
    }

    @Override
    public Map<String, GitHost> kindsOfSessions(URI url, Secret token) {
        return Map.of("Codeup", connect(url, token));
    }

    @Override
    public String echo(String id) {
        return "{\"success\":true,\"repository\":{\"id\":" + id + ",\"pathWithNamespace\":\"n" + id + "/echo\"}}";
    }

    @Override
    public String error(String code) {
        return "{\"RequestId\":\"fake-request\",\"Code\":\"" + code + "\",\"Message\":\"fake\"}";
    }

    @Override
    public List<String> codeFields() {
        return List.of("errorCode", "Code", "code");
    }

    @Override
    public List<String> requestIdFields() {
        return List.of("requestId", "RequestId");
    }

    @Override
    public List<String> textFields() {
        return List.of("errorMessage", "Message", "message");
    }

    @Override
    public List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys) {
        return Stream.of(
                        CodeupCredentials.accessToken(token),
                        CodeupCredentials.accessKey(keys).withAccessToken(token))
                .<Object>map(
                        credentials -> new CodeupConfig(url, SandboxAccounts.CODEUP_ORGANIZATION, credentials, policy))
                .toList();
    }

    @Override
    public String refusedCode(boolean signed) {
        return signed ? "SignatureDoesNotMatch" : "SYSTEM_UNAUTHORIZED_ERROR";
    }

    @Override
    public Optional<String> expiredCode() {
        return Optional.of("InvalidSecurityToken.Expired");
    }

    @Override
    public Optional<String> throttlingCode() {
        return Optional.of("Throttling.User");
    }

    @Override
    public List<ScriptedResponse> skews() {
        return List.of(
                CorrectResponses.status(400, error("InvalidTimeStamp.Expired")),
                CorrectResponses.status(400, error("IllegalTimestamp")));
    }

    @Override
    public List<String> reservedHeaders() {
        return List.of(
                "x-acs-date", "X-Acs-Action", "x-acs-security-token", "X-ACS-Signature-Nonce", "x-acs-anything-else");
    }

    @Override
    public Optional<String> requestIdHeader() {
        return Optional.of("x-acs-request-id");
    }
}
