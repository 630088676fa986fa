package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.adapter.codeup.CodeupAttributes;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupCredentials.Signature;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.codeup.CodeupTable;
import io.github.forgeport.contract.CredentialKind.Connector;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.UserId;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Codeup, as its document describes it. */
final class CodeupUnderTest extends VendorUnderTest {

    private static final Instant MOMENT = Instant.parse("2020-06-19T04:02:00.744Z");

    private static final Repository REPOSITORY = Repository.builder(
                    new RepositoryId("100"), RepositoryPath.parse("test/test"))
            .name("test")
            .fullName("test / test(斜杠两侧有空格)")
            .description("repo desc")
            .visibility(Visibility.PRIVATE)
            .defaultBranch("master")
            .archived(false)
            .namespace(Namespace.builder()
                    .id(new NamespaceId("100"))
                    .name("xxx")
                    .path("test")
                    .description("repo desc")
                    .visibility(Visibility.PRIVATE)
                    .avatarUrl(URI.create("https://xxx.jpg"))
                    .ownerId(new UserId("100"))
                    .created(MOMENT)
                    .updated(MOMENT)
                    .build())
            .cloneUrl(CloneUrl.parse("https://codeup.aliyun.com/xxx/test/test.git"))
            .cloneUrl(CloneUrl.parse("git@codeup.aliyun.com:xxx/test/test.git"))
            .webUrl(URI.create("https://codeup.aliyun.com/xxx/test/test"))
            .avatarUrl(URI.create("https://tcs-devops.aliyuncs.com/thumbnail/112afcb7a6a35c3f67f1bea827c4/w/100/h/100"))
            .creatorId(new UserId("19258"))
            .created(MOMENT)
            .lastActivity(MOMENT)
            .attribute(CodeupAttributes.DEMO_PROJECT, false)
            .build();

    CodeupUnderTest() {
        super("codeup", CodeupTable.TABLE, "wrong-access-token");
    }

    @Override
    public List<ResponseShapes<?>> shapes() {
        return List.of(
                repository(Specimens.REPOSITORY_BY_PATH),
                repository(Specimens.REPOSITORY_BY_ID),
                listing(
                        Specimens.REPOSITORIES,
                        "",
                        RepositoryQuery.in(namespace("745")),
                        CodeupListed.OF_A_GROUP,
                        "codeup/list-group-repositories",
                        "{\"id\": 1, \"pathWithNamespace\": \"a/b\"}",
                        "id",
                        "path"),
                listing(
                        Specimens.REPOSITORIES,
                        "of the organization",
                        RepositoryQuery.all()
                                .withSearch("codeupTest"), // what else is in the sandbox's world, it finds not
                        CodeupListed.OF_THE_ORGANIZATION,
                        "codeup/list-repositories",
                        "{\"Id\": 1, \"pathWithNamespace\": \"a/b\"}",
                        "id",
                        "path"),
                listing(
                        Specimens.NAMESPACES,
                        "",
                        NamespaceQuery.in(namespace("26842")),
                        CodeupListed.GROUPS,
                        "codeup/list-repository-groups",
                        "{\"id\": 19285}",
                        "id"));
    }

    private static Namespace namespace(String id) {
        return Namespace.builder().id(new NamespaceId(id)).build();
    }

    /** An answer that lists; its entries show the last segment of their path, and what they are, twice. */
    private static <Q, E> ResponseShapes<List<E>> listing(
            ListSpecimen<Q, E> specimen,
            String variant,
            Q query,
            List<E> there,
            String payload,
            String bareEntry,
            String... parts) {
        Consumer<ObjectNode> more = answer -> answer.put("total", there.size() + 1);
        Consumer<ObjectNode> none = answer -> answer.putArray("result");
        List<String> unread =
                new ArrayList<>(List.of("/requestId", "/errorCode", "/errorMessage", "/success", "/total"));
        for (int i = 0; i < there.size(); i++) {
            unread.addAll(List.of("/result/" + i + "/path", "/result/" + i + "/type", "/result/" + i + "/privateFlag"));
        }
        return ListShapes.of(specimen, variant, query, there, body(payload))
                .empty(CorrectResponses.ok(body(payload, none.andThen(answer -> answer.put("total", 0)))))
                .truncated(
                        CorrectResponses.ok(body(payload, more)),
                        CorrectResponses.ok(body(payload, none.andThen(more))))
                .minimal("{\"result\": [" + bareEntry + "]}", parts)
                .unread(unread.toArray(String[]::new));
    }

    private static ResponseShapes<Repository> repository(Specimen<Repository> specimen) {
        return ResponseShapes.of(specimen, REPOSITORY, body("codeup/get-repository"))
                .minimal("{\"repository\": {\"id\": 100, \"pathWithNamespace\": \"test/test\"}}", "id", "path")
                .absent(answer("codeup/not-found"))
                .unread(
                        "/requestId", // stands in failures only
                        "/errorCode", // the documented success carries one, so it says nothing
                        "/errorMessage", // as errorCode
                        "/success", // where it is missing, having the payload decides
                        "/repository/path"); // the last segment of pathWithNamespace
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
                key("ROA and a token", SandboxKeys.CODEUP, credentials -> withToken.apply(roa.apply(credentials))));
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
