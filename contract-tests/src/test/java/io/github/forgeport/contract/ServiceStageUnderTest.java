package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageTable;
import io.github.forgeport.contract.CredentialKind.Connector;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.AuthorizationStatus;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.authorization.TokenType;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** ServiceStage, as its documents describe it; its sessions go through an authorization. */
class ServiceStageUnderTest extends VendorUnderTest {

    private static final String LIST_PROJECTS = "servicestage/list-projects";
    private static final String LIST_AUTHORIZATIONS = "servicestage/list-authorizations";
    private static final Instant MOMENT = Instant.ofEpochMilli(1649731565642L);
    private static final AuthorizationName AUTHORIZATION =
            new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION);

    private static final Repository REPOSITORY = Repository.builder(
                    new RepositoryId("79"), RepositoryPath.parse("zmg/gradle_custom_gradledir"))
            .name("gradle_custom_gradledir")
            .cloneUrl(CloneUrl.parse("http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git"))
            .build();

    private static final Namespace NAMESPACE = Namespace.builder()
            .id(new NamespaceId("zmg"))
            .name("zmg")
            .path("zmg")
            .build();

    private static final List<Authorization> AUTHORIZATIONS =
            List.of(Authorization.builder(new AuthorizationName("test"))
                    .provider(Provider.GITHUB)
                    .host(URI.create("https://api.github.com"))
                    .home(URI.create("https://github.com/tom-repo"))
                    .user("tom-repo")
                    .avatarUrl(URI.create("https://avatars.githubusercontent.com/u/73919200?v=4"))
                    .tokenType(TokenType.OAUTH)
                    .created(MOMENT)
                    .updated(MOMENT)
                    .status(AuthorizationStatus.USABLE)
                    .build());

    ServiceStageUnderTest() {
        super("servicestage", ServiceStageTable.TABLE, "wrong-token");
    }

    @Override
    public List<ResponseShapes<?>> shapes() {
        return List.of(
                ListShapes.of(Specimens.AUTHORIZATIONS, AUTHORIZATIONS, body(LIST_AUTHORIZATIONS))
                        .empty(listing(answer -> answer.put("count", 0).putArray("authorizations")))
                        .truncated(listing(answer -> answer.put("count", 2)))
                        .minimal("{\"authorizations\": [{\"name\": \"test\"}]}", "name")
                        .unread(
                                "/count", // decides the verdict only where it is above what came
                                "/authorizations/0/tag"), // null in the document, so it cannot be missed
                ResponseShapes.of(Specimens.REPOSITORY_BY_PATH, REPOSITORY, body(LIST_PROJECTS))
                        .minimal(
                                "{\"projects\": [{\"id\": \"79\", \"name\": \"gradle_custom_gradledir\"}]}",
                                "id",
                                "path",
                                "name")
                        .unreadableEntries(
                                "/projects",
                                "null",
                                "4711",
                                "{\"id\": true, \"name\": \"another\"}",
                                "{\"name\": \"..\"}")
                        .absent(answer("servicestage/list-projects-of-unknown-namespace")),
                ListShapes.of(Specimens.NAMESPACES, List.of(NAMESPACE), body("servicestage/list-namespaces"))
                        .empty(CorrectResponses.ok("{\"namespaces\": []}"))
                        .minimal(body("servicestage/list-namespaces"), "id", "name", "path"),
                ListShapes.of(
                                Specimens.REPOSITORIES,
                                "",
                                RepositoryQuery.in(NAMESPACE),
                                List.of(REPOSITORY),
                                body(LIST_PROJECTS))
                        .empty(answer("servicestage/list-projects-of-unknown-namespace"))
                        .minimal("{\"projects\": [{\"id\": \"79\", \"name\": \"x\"}]}", "id", "path", "name"));
    }

    private static ScriptedResponse listing(Consumer<ObjectNode> change) {
        return CorrectResponses.ok(body(LIST_AUTHORIZATIONS, change));
    }

    @Override
    public ScriptedResponse probeResponse() {
        return answer(LIST_AUTHORIZATIONS);
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
        sessions.put("through a listed authorization", plain.through(AUTHORIZATIONS.get(0)));
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
