package io.github.forgeport.pact;

import static io.github.forgeport.contract.Vendors.SERVICESTAGE;
import static io.github.forgeport.pact.PactRow.Outcome.failure;
import static io.github.forgeport.pact.PactRow.Outcome.value;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_AUTHORIZATION;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_TOKEN;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.content.FileContent;
import io.github.forgeport.domain.content.Revision;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitMessage;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.change.NewTag;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the adapter sends to ServiceStage, to the letter, and which fields of the answers it relies on. */
class ServiceStagePactTest extends PactTable {

    static final String HELD = "the documented authorization";

    private static final String FILE = "/files/zmg/79/app%3Amodels%3Akey.rb";
    private static final String SHA = "4c294617b60715c1d218e61164a3abd4808a4284cbc30e6728a01ad9aada4481";
    private static final RepositoryPath PROJECT = RepositoryPath.parse("zmg/gradle_custom_gradledir");
    private static final BranchName MAIN = new BranchName("main");
    private static final NewTag EXISTING_TAG = NewTag.of(new TagName("test1"), GitRef.of(MAIN));
    private static final CommitMessage MESSAGE = new CommitMessage("Heat the iron");
    private static final FileContent STALE = FileContent.builder(
                    new FilePath("app/models/key.rb"), "hotter\n".getBytes(StandardCharsets.UTF_8))
            .revision(new Revision("stale"))
            .build();
    private static final Account TOKEN = Account.byToken(SERVICESTAGE_TOKEN);
    private static final Account WRONG_TOKEN = Account.byToken("no-such-token");
    private static final Account KEY = Account.byKey(SandboxKeys.SERVICESTAGE);
    private static final Account TEMPORARY_KEY = Account.byKey(SandboxKeys.SERVICESTAGE_TEMPORARY);

    /** A failure is told by {@code error_code}. */
    ServiceStagePactTest() {
        super("servicestage", Set.of("$.error_code"));
    }

    // spotless:off
    @Override
    Stream<PactRow> rows() {
        Account known = TOKEN.through(SERVICESTAGE_AUTHORIZATION);
        return Stream.of(
                row("list authorizations", TOKEN, "list authorizations", "/auths"),
                refused("wrong token", WRONG_TOKEN, "list authorizations", "/auths", "wrong-token", Unauthenticated.class),
                row("show redirect URL", TOKEN, "get OAuth page", "/auths/github/redirect"),
                write("create OAuth", TOKEN, "create authorization from OAuth code", "POST", "/auths/github/oauth", Map.of(),
                        oauth("oauth1", "fake-oauth-state")),
                row("create OAuth of a used state", HELD, TOKEN, host -> host.authorizations().orElseThrow().createFromOAuth(
                                new AuthorizationName("oauth1"), Provider.GITHUB, Secret.of("fake-oauth-code"), Secret.of("fake-used-state")),
                        TOKEN.send("POST", "/auths/github/oauth", Map.of(), oauth("oauth1", "fake-used-state")),
                        "oauth-code-or-state-invalid", failure(Rejected.class)),
                write("create personal auth", TOKEN, "create authorization from token", "POST", "/auths/github/personal", Map.of(),
                        "{\"name\":\"token1\",\"token\":\"fake-personal-token\"}"),
                write("create password auth", TOKEN, "create authorization from password", "POST", "/auths/bitbucket/password",
                        Map.of(), "{\"name\":\"pass1\",\"user\":\"smith\",\"password\":\"fake-password\"}"),
                write("delete authorize", TOKEN, "delete authorization", "DELETE", "/auths/test", Map.of(), ""),
                row("check repository password", TOKEN, "check password", "/auths/devcloud/password/valid"),
                row("show project detail", HELD, known, SERVICESTAGE.call("get repository by clone URL"),
                        known.get("/repos/project-info", Map.of("clone_url", "http://cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git"))),
                row("list namespaces", known, "list namespaces", "/repos/namespaces"),
                row("list projects", known, "get repository by path", "/repos/zmg/projects"),
                write("create project", known, "create repository", "POST", "/repos/zmg/projects", Map.of(),
                        "{\"name\":\"gradle_custom_builddir\"}"),
                row("list branches", known, "list branches", "/repos/zmg/79/branches"),
                row("list tags", known, "list tags", "/repos/zmg/79/tags"),
                write("create tag", known, "create tag", "POST", "/repos/zmg/79/tags", Map.of("ref", "main"),
                        "{\"name\":\"test2\",\"description\":\"test version 1\"}"),
                row("create existing tag", HELD, known, host -> host.tags().create(PROJECT, EXISTING_TAG),
                        known.send("POST", "/repos/zmg/79/tags", Map.of("ref", "main"), "{\"name\":\"test1\",\"description\":\"\"}"),
                        "already-exists", failure(Conflict.class)),
                write("delete tag", known, "delete tag", "DELETE", "/repos/zmg/79/tags/test1", Map.of(), ""),
                row("list commits", known, "list commits", "/repos/zmg/79/commits"),
                rowOf("test1", "list commits of a tag", known, "list commits of a tag", "/repos/zmg/79/commits"),
                row("list webhooks", known, "list webhooks", "/repos/zmg/79/hooks"),
                write("create webhook", known, "create webhook", "POST", "/repos/zmg/79/hooks", Map.of(),
                        "{\"secret\":\"fake-webhook-secret\",\"url\":\"https://example.com/webhook\"}"),
                write("delete webhook", known, "delete webhook", "DELETE", "/repos/zmg/79/hooks/1753", Map.of(), ""),
                rowOf("main", "list trees", known, "list tree", "/files/zmg/79/trees"),
                rowOf("main", "show content", known, "get file content", "/files/zmg/79/app%3Amodels%3Akey.rb"),
                write("create file", known, "create file", "POST", "/files/zmg/79/app%3Aproject.rb", Map.of("ref", "main"),
                        "{\"message\":\"Heat the iron\",\"content\":\"aG90Cg==\"}"),
                write("update file", known, "update file", "PUT", FILE, Map.of("ref", "main"), update(SHA)),
                row("update changed file", HELD, known, host -> host.fileContents().update(PROJECT, MAIN, STALE, MESSAGE),
                        known.send("PUT", FILE, Map.of("ref", "main"), update("stale")), "stale-revision", failure(Conflict.class)),
                write("delete file", known, "delete file", "DELETE", FILE,
                        inOrder("ref", "main", "message", "Heat the iron", "sha", SHA), ""),
                refused("unknown authorization", TOKEN.through("no-such-authorization"), "get repository by path",
                        "/repos/zmg/projects", "no-repository-authorization", Rejected.class),
                absent("list projects of unknown namespace", known),
                row("list authorizations, signed", KEY, "list authorizations", "/auths"),
                absent("list projects of unknown namespace, signed", KEY.through(SERVICESTAGE_AUTHORIZATION)),
                absent("list projects of unknown namespace, signed by a temporary key",
                        TEMPORARY_KEY.through(SERVICESTAGE_AUTHORIZATION)));
    }
    // spotless:on

    private PactRow row(String description, Account account, String call, String path) {
        return row(description, HELD, account, SERVICESTAGE.call(call), account.get(path));
    }

    /** A row of a call whose request names a reference. */
    private PactRow rowOf(String ref, String description, Account account, String call, String path) {
        return row(description, HELD, account, SERVICESTAGE.call(call), account.get(path, Map.of("ref", ref)));
    }

    /** A row of a call that writes. */
    private PactRow write(
            String description,
            Account account,
            String call,
            String method,
            String path,
            Map<String, String> query,
            String body) {
        return row(description, HELD, account, SERVICESTAGE.call(call), account.send(method, path, query, body));
    }

    private static String update(String revision) {
        return "{\"message\":\"Heat the iron\",\"content\":\"aG90dGVyCg==\",\"sha\":\"" + revision + "\"}";
    }

    /** Parameters in the order in which they are sent. */
    private static Map<String, String> inOrder(String... namesAndValues) {
        Map<String, String> query = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return query;
    }

    private static String oauth(String name, String state) {
        return "{\"name\":\"" + name + "\",\"code\":\"fake-oauth-code\",\"state\":\"" + state + "\"}";
    }

    private PactRow refused(
            String description,
            Account account,
            String call,
            String path,
            String payload,
            Class<? extends GitHostException> failure) {
        return row(
                description,
                HELD,
                account,
                SERVICESTAGE.call(call).shapes()::call,
                account.get(path),
                payload,
                failure(failure));
    }

    /** The shortest answer, to a request with all that a signature has to escape. */
    private PactRow absent(String description, Account account) {
        return row(
                description,
                HELD,
                account,
                host -> host.repositories().find(RepositoryPath.parse("组/子/仓库")),
                account.get("/repos/%E7%BB%84%2F%E5%AD%90/projects"),
                "list-projects-of-unknown-namespace",
                value(Optional.empty()));
    }

    /** Who asks, what of the headers proves it, and the authorization that is asked through. */
    private record Account(
            ServiceStageCredentials credentials,
            Function<Map<String, String>, Map<String, ?>> headers,
            Optional<String> authorization)
            implements Caller {

        static Account byToken(String token) {
            return new Account(
                    ServiceStageCredentials.token(Secret.of(token)),
                    headers -> with(headers, "X-Auth-Token", token),
                    Optional.empty());
        }

        static Account byKey(AccessKey key) {
            return new Account(
                    ServiceStageCredentials.accessKey(key),
                    headers -> SignedHeaders.sdkHmac(key, with(headers, "X-Project-Id", SERVICESTAGE_PROJECT)),
                    Optional.empty());
        }

        Account through(String authorization) {
            return new Account(
                    credentials,
                    others -> headers.apply(with(others, "X-Repo-Auth", authorization)),
                    Optional.of(authorization));
        }

        private static Map<String, String> with(Map<String, String> headers, String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return more;
        }

        Sent get(String path) {
            return get(path, Map.of());
        }

        Sent get(String path, Map<String, String> query) {
            return send("GET", path, query, "");
        }

        Sent send(String method, String path, Map<String, String> query, String body) {
            return new Sent(
                    method,
                    "/v1/" + SERVICESTAGE_PROJECT + "/git" + path,
                    query,
                    headers.apply(
                            Map.of("Accept", "application/json", "Content-Type", "application/json;charset=utf8")),
                    body);
        }

        @Override
        public GitHost connect(URI endpoint) {
            ServiceStageConfig config =
                    ServiceStageConfig.at(endpoint, SERVICESTAGE_PROJECT, credentials, TestPolicy.PATIENT);
            return SERVICESTAGE.knowing(ServiceStageGitHost.connect(authorization
                    .map(name -> config.withAuthorization(new AuthorizationName(name)))
                    .orElse(config)));
        }
    }
}
