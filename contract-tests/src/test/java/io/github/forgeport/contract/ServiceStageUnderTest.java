package io.github.forgeport.contract;

import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CHECK_PASSWORD;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CREATE_FROM_OAUTH;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CREATE_FROM_PASSWORD;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.CREATE_FROM_TOKEN;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.DELETE_AUTHORIZATION;
import static io.github.forgeport.contract.specimen.AuthorizationSpecimens.OAUTH_PAGE;
import static io.github.forgeport.contract.specimen.CommitSpecimens.BRANCH;
import static io.github.forgeport.contract.specimen.CommitSpecimens.BRANCHES;
import static io.github.forgeport.contract.specimen.CommitSpecimens.COMMITS;
import static io.github.forgeport.contract.specimen.CommitSpecimens.TAG;
import static io.github.forgeport.contract.specimen.CommitSpecimens.TAGS;
import static io.github.forgeport.contract.specimen.FileSpecimens.CREATE_FILE;
import static io.github.forgeport.contract.specimen.FileSpecimens.DELETE_FILE;
import static io.github.forgeport.contract.specimen.FileSpecimens.FILE_CONTENT;
import static io.github.forgeport.contract.specimen.FileSpecimens.TREE;
import static io.github.forgeport.contract.specimen.FileSpecimens.UPDATE_FILE;
import static io.github.forgeport.contract.specimen.RefSpecimens.CREATE_TAG;
import static io.github.forgeport.contract.specimen.RefSpecimens.DELETE_TAG;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.CREATE_REPOSITORY;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.NAMESPACE_BY_PATH;
import static io.github.forgeport.contract.specimen.RepositorySpecimens.REPOSITORY_BY_CLONE_URL;
import static io.github.forgeport.contract.specimen.Specimens.AUTHORIZATIONS;
import static io.github.forgeport.contract.specimen.Specimens.NAMESPACES;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORIES;
import static io.github.forgeport.contract.specimen.Specimens.REPOSITORY_BY_PATH;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.CREATE_WEBHOOK;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.DELETE_WEBHOOK;
import static io.github.forgeport.contract.specimen.WebhookSpecimens.WEBHOOKS;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageIds;
import io.github.forgeport.adapter.servicestage.ServiceStageTable;
import io.github.forgeport.contract.CredentialKind.Connector;
import io.github.forgeport.contract.specimen.AuthorizationSpecimens;
import io.github.forgeport.contract.specimen.InRepository;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.content.WrittenFile;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
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
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.WebhookQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** ServiceStage, as its documents describe it; its sessions go through an authorization. */
class ServiceStageUnderTest extends VendorUnderTest {

    private static final String NAMESPACE = "zmg";
    private static final Namespace ZMG = Namespace.builder().path(NAMESPACE).build();
    private static final String DOCUMENTED = NAMESPACE + "/gradle_custom_gradledir";
    private static final FilePath FILE = new FilePath("app/models/key.rb");
    private static final CloneUrl CLONE_URL =
            CloneUrl.parse("http://cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git");
    private static final Revision REVISION =
            new Revision("4c294617b60715c1d218e61164a3abd4808a4284cbc30e6728a01ad9aada4481");
    private static final GitRef MAIN = GitRef.of(new BranchName("main"));
    private static final GitRef TAGGED = GitRef.of(new TagName("test1"));
    private static final AuthorizationName AUTHORIZATION =
            new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION);

    ServiceStageUnderTest() {
        super("servicestage", ServiceStageTable.TABLE, "nothing-to-write", "wrong-token");
    }

    @Override
    List<DocumentedCall> documentedCalls() {
        return List.of(
                listing(AUTHORIZATIONS, "list-authorizations"),
                entity(AuthorizationSpecimens.AUTHORIZATION, "list-authorizations"),
                value(OAUTH_PAGE, "show-redirect-url"),
                entity(CREATE_FROM_OAUTH, "create-oauth", "no-such-authorization"),
                entity(CREATE_FROM_TOKEN, "create-personal-auth", "no-such-authorization"),
                entity(CREATE_FROM_PASSWORD, "create-password-auth", "no-such-authorization"),
                withoutResult(
                        DELETE_AUTHORIZATION,
                        Authorization.builder(AUTHORIZATION).build(),
                        "delete-authorize",
                        "no-such-authorization"),
                withoutResult(CHECK_PASSWORD, true, "check-repository-password", "no-such-authorization"),
                entity(REPOSITORY_BY_PATH, "list-projects", "list-projects-of-unknown-namespace")
                        .besideUnreadable(
                                "null", "4711", "{\"id\": true, \"name\": \"another\"}", "{\"name\": \"..\"}"),
                entity(REPOSITORY_BY_CLONE_URL, "show-project-detail")
                        .<Repository>askedWith(there -> Repository.builder(there.id(), there.path())
                                .cloneUrl(CLONE_URL)
                                .build()),
                entityIn(ZMG, CREATE_REPOSITORY, "create-project", "no-namespace"),
                listing(NAMESPACES, "list-namespaces"),
                entity(NAMESPACE_BY_PATH, "list-namespaces"),
                listing(REPOSITORIES, RepositoryQuery.in(ZMG), "list-projects"),
                listing(BRANCHES, in(BranchQuery.all()), "list-branches"),
                entityIn(DOCUMENTED, BRANCH, "list-branches"),
                listing(TAGS, in(TagQuery.all()), "list-tags"),
                entityIn(DOCUMENTED, TAG, "list-tags"),
                entityIn(DOCUMENTED, CREATE_TAG, "create-tag"),
                withoutResult(DELETE_TAG, in(Tag.builder(new TagName("test1")).build()), "delete-tag"),
                listing(COMMITS, in(CommitQuery.all()), "list-commits"),
                listing(COMMITS, "of a tag", in(CommitQuery.all().withRef(TAGGED)), "list-commits"),
                listing(TREE, in(TreeQuery.of(MAIN).withRecursive(true)), "list-trees")
                        .absent("not-found"),
                entityInFile(DOCUMENTED, FILE, MAIN, FILE_CONTENT, "show-content", "not-found"),
                written(CREATE_FILE, "create-file"),
                written(UPDATE_FILE, "update-file").askedWith(ServiceStageUnderTest::withRevision),
                withoutResult(DELETE_FILE, in(onMain(FILE)), "delete-file")
                        .askedWith(ServiceStageUnderTest::withRevision),
                listing(WEBHOOKS, in(WebhookQuery.all()), "list-hooks"),
                entityIn(DOCUMENTED, CREATE_WEBHOOK, "create-hook"),
                withoutResult(
                        DELETE_WEBHOOK,
                        in(Webhook.builder(new WebhookId("1753")).build()),
                        "delete-hook"));
    }

    /** A call that writes a file, of which the payload shows the path. */
    private DocumentedCall written(Specimen<InRepository<WrittenFile>> specimen, String payload) {
        return entityWithin(specimen, specimen.existing().value(), file -> in(onMain(file.path())), payload);
    }

    private static WrittenFile onMain(FilePath path) {
        return WrittenFile.builder(path).branch(new BranchName("main")).build();
    }

    /** Without it the call reads it first. */
    private static InRepository<WrittenFile> withRevision(InRepository<WrittenFile> in) {
        WrittenFile.Builder read = WrittenFile.builder(in.value().path());
        in.value().branch().ifPresent(read::branch);
        return in.with(read.revision(REVISION).build());
    }

    @Override
    public List<ResponseShapes<?>> dearerCalls() {
        return Stream.of(UPDATE_FILE, DELETE_FILE)
                .<ResponseShapes<?>>map(
                        specimen -> new ResponseShapes<>(specimen, "without its revision", in(onMain(FILE)), NO_RESULT))
                .toList();
    }

    private static <Q> InRepository<Q> in(Q query) {
        return new InRepository<>(RepositoryPath.parse(DOCUMENTED), query);
    }

    @Override
    public GitHost knowing(GitHost session) {
        return ServiceStageIds.put(session, DOCUMENTED, "79");
    }

    @Override
    void complete(Map<String, Object> parts) {
        if (parts.containsKey("segment")) {
            parts.put("path", NAMESPACE + "/" + parts.get("segment"));
        }
        if (parts.containsKey("bytes")) {
            parts.put("path", FILE.value());
            // What the encoding is for, and what the sandbox takes for the revision.
            parts.keySet().removeAll(List.of("encoding", "base64", "objectId"));
        }
    }

    @Override
    boolean isTextOrNumber(String pointer) {
        return pointer.matches(".*/(id|namespace_id|project_id|status)");
    }

    @Override
    OptionalInt longestList(Operation operation) {
        return operation == Operation.LIST_COMMITS ? OptionalInt.of(10) : OptionalInt.empty();
    }

    @Override
    public ScriptedResponse probeResponse() {
        return answer("servicestage/list-authorizations");
    }

    @Override
    public ScriptedResponse nameTaken() {
        return answer("servicestage/already-exists");
    }

    @Override
    public ScriptedResponse staleRevision() {
        return answer("servicestage/stale-revision");
    }

    @Override
    public Optional<String> vendorCode() {
        return Optional.of(inWrongCredential("error_code"));
    }

    @Override
    public Optional<String> requestId() {
        return Optional.of(inWrongCredential("request_id"));
    }

    @Override
    public List<String> requestPartsOf(RepositoryPath path) {
        return List.of(path.namespace().toString());
    }

    @Override
    public List<String> requestPartsOf(GitRef ref) {
        return List.of(); // It is looked for in the list.
    }

    @Override
    public List<String> requestPartsOf(FilePath path) {
        return List.of(path.value().replace('/', ':'));
    }

    @Override
    public List<CredentialKind<?>> credentials() {
        return List.of(
                token("token", tokens -> connecting(ServiceStageCredentials.token(tokens))),
                CredentialKind.key(
                        this,
                        "temporary key",
                        SandboxKeys.SERVICESTAGE_TEMPORARY,
                        keys -> connecting(ServiceStageCredentials.accessKey(keys))),
                CredentialKind.key(
                        this,
                        "key",
                        SandboxKeys.SERVICESTAGE,
                        keys -> connecting(ServiceStageCredentials.accessKey(keys))));
    }

    /** For those of a region, one server is the identity service and the service. */
    @Override
    public List<CredentialKind<?>> otherCredentials() {
        return List.of(
                token("static token", tokens -> connecting(ServiceStageCredentials.token(tokens.get()))),
                CredentialKind.secret(
                        this,
                        "password",
                        SandboxAccounts.IAM_PASSWORD,
                        "\"password\":\"",
                        passwords -> inRegion(ServiceStageCredentials.password(
                                SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, passwords))),
                CredentialKind.key(
                        this,
                        "key in a region",
                        SandboxKeys.SERVICESTAGE_TEMPORARY,
                        keys -> inRegion(ServiceStageCredentials.accessKey(keys))));
    }

    private CredentialKind<Secret> token(String kind, Function<Supplier<Secret>, Connector> connector) {
        return CredentialKind.secret(this, kind, SandboxAccounts.SERVICESTAGE_TOKEN, "X-Auth-Token: ", connector);
    }

    private static Connector connecting(ServiceStageCredentials credentials) {
        return (url, policy) -> ServiceStageGitHost.connect(
                ServiceStageConfig.at(url, SandboxAccounts.SERVICESTAGE_PROJECT, credentials, policy)
                        .withAuthorization(AUTHORIZATION));
    }

    private static Connector inRegion(ServiceStageCredentials credentials) {
        return (url, policy) -> ServiceStageGitHost.connect(
                ServiceStageConfig.at(url, url, SandboxAccounts.SERVICESTAGE_PROJECT_NAME, credentials, policy));
    }

    @Override
    public Map<String, GitHost> kindsOfSessions(URI url, Secret token) {
        ServiceStageGitHost plain = ServiceStageGitHost.connect(ServiceStageConfig.at(
                url, SandboxAccounts.SERVICESTAGE_PROJECT, ServiceStageCredentials.token(token), TestPolicy.QUICK));
        Map<String, GitHost> sessions = new LinkedHashMap<>();
        sessions.put("ServiceStage", plain);
        sessions.put(
                "through a listed authorization",
                plain.through(shownBy("list-authorizations", Authorization.class)
                        .values()
                        .get(0)));
        sessions.put("through a name", plain.through(AUTHORIZATION));
        return sessions;
    }

    @Override
    public String echo(String id) {
        return "{\"projects\":[{\"id\":\"" + id + "\",\"name\":\"echo\"}]}";
    }

    @Override
    public String error(String code) {
        return "{\"error_code\":\"" + code + "\",\"error_msg\":\"fake\",\"request_id\":\"fake-request\"}";
    }

    @Override
    public List<String> codeFields() {
        return List.of("error_code", "errorCode");
    }

    @Override
    public List<String> requestIdFields() {
        return List.of("request_id");
    }

    @Override
    public List<String> textFields() {
        return List.of("error_msg", "errorMessage", "message");
    }

    @Override
    public List<Object> configs(URI url, HttpPolicy policy, Secret token, Supplier<AccessKey> keys) {
        return Stream.of(ServiceStageCredentials.token(token), ServiceStageCredentials.accessKey(keys))
                .<Object>map(credentials ->
                        ServiceStageConfig.at(url, SandboxAccounts.SERVICESTAGE_PROJECT, credentials, policy))
                .toList();
    }

    @Override
    public String refusedCode(boolean signed) {
        return "APIGW.0301";
    }

    @Override
    public Optional<String> expiredCode() {
        return Optional.of("APIGW.0307");
    }

    @Override
    public Optional<String> throttlingCode() {
        return Optional.of("APIGW.0308");
    }

    @Override
    public List<ScriptedResponse> skews() {
        return List.of(
                CorrectResponses.status(401, error("APIGW.0303")), CorrectResponses.status(401, error("APIGW.0301")));
    }

    @Override
    public List<String> reservedHeaders() {
        return List.of(
                "X-Sdk-Date",
                "x-sdk-content-sha256",
                "X-SDK-Anything-Else",
                "X-Auth-Token",
                "x-security-token",
                "X-Project-Id",
                "X-Domain-Id",
                "X-Repo-Auth");
    }

    @Override
    public Optional<String> requestIdHeader() {
        return Optional.of("X-Request-Id");
    }
}
