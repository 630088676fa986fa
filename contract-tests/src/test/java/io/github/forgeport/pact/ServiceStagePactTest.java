package io.github.forgeport.pact;

import static io.github.forgeport.pact.PactRow.Outcome.failure;
import static io.github.forgeport.pact.PactRow.Outcome.value;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_AUTHORIZATION;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_TOKEN;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.pact.PactRow.Outcome;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.paging.ReadAhead;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the adapter sends to ServiceStage, to the letter, and which fields of the answers it relies on. */
class ServiceStagePactTest extends PactTable {

    static final String HELD = "the documented authorization";

    private static final List<AuthorizationName> NAMES = List.of(new AuthorizationName("test"));
    private static final String NO_PROJECTS = "list-projects-of-unknown-namespace";
    private static final Outcome NONE = value(Optional.empty());
    private static final Optional<RepositoryId> ID = Optional.of(new RepositoryId("79"));

    private static final PactCall<Account> LIST = new PactCall<>(
            host -> host.authorizations().orElseThrow().stream()
                    .map(Authorization::name)
                    .toList(),
            account -> account.get("/auths"));
    private static final PactCall<Account> LIST_NAMESPACES = new PactCall<>(
            host -> host.namespaces().stream(NamespaceQuery.top(), ReadAhead.NONE)
                    .map(Namespace::id)
                    .toList(),
            account -> account.get("/repos/namespaces"));
    private static final PactCall<Account> FIND =
            new PactCall<>(find("zmg/gradle_custom_gradledir"), account -> account.get("/repos/zmg/projects"));
    private static final PactCall<Account> FIND_ELSEWHERE =
            new PactCall<>(find("组/子/仓库"), account -> account.get("/repos/%E7%BB%84%2F%E5%AD%90/projects"));

    private static final Account TOKEN = Account.byToken(SERVICESTAGE_TOKEN);
    private static final Account WRONG_TOKEN = Account.byToken("no-such-token");
    private static final Account KEY = Account.byKey(SandboxKeys.SERVICESTAGE);
    private static final Account TEMPORARY_KEY = Account.byKey(SandboxKeys.SERVICESTAGE_TEMPORARY);

    /** A failure is told by {@code error_code}. */
    ServiceStagePactTest() {
        super("servicestage", Set.of("$.error_code"));
    }

    @Override
    Stream<PactRow> rows() {
        Account known = TOKEN.through(SERVICESTAGE_AUTHORIZATION);
        Account unknown = TOKEN.through("no-such-authorization");
        return Stream.of(
                row("list authorizations", HELD, TOKEN, LIST, "list-authorizations", value(NAMES)),
                row("wrong token", HELD, WRONG_TOKEN, LIST, "wrong-token", failure(Unauthenticated.class)),
                row(
                        "list namespaces",
                        HELD,
                        known,
                        LIST_NAMESPACES,
                        "list-namespaces",
                        value(List.of(Optional.of(new NamespaceId("zmg"))))),
                row("list projects", HELD, known, FIND, "list-projects", value(ID)),
                row(
                        "unknown authorization",
                        HELD,
                        unknown,
                        FIND,
                        "no-repository-authorization",
                        failure(Rejected.class)),
                row("list projects of unknown namespace", HELD, known, FIND_ELSEWHERE, NO_PROJECTS, NONE),
                row("list authorizations, signed", HELD, KEY, LIST, "list-authorizations", value(NAMES)),
                signed("signed", KEY),
                signed("signed by a temporary key", TEMPORARY_KEY));
    }

    private PactRow signed(String how, Account account) {
        return row(
                "list projects of unknown namespace, " + how,
                HELD,
                account.through(SERVICESTAGE_AUTHORIZATION),
                FIND_ELSEWHERE,
                NO_PROJECTS,
                NONE);
    }

    private static Function<GitHost, ?> find(String path) {
        return host -> host.repositories().find(RepositoryPath.parse(path)).map(Repository::id);
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
            return Sent.get(
                    "/v1/" + SERVICESTAGE_PROJECT + "/git" + path,
                    Map.of(),
                    headers.apply(
                            Map.of("Accept", "application/json", "Content-Type", "application/json;charset=utf8")));
        }

        @Override
        public GitHost connect(URI endpoint) {
            ServiceStageConfig config =
                    ServiceStageConfig.at(endpoint, SERVICESTAGE_PROJECT, credentials, TestPolicy.PATIENT);
            return ServiceStageGitHost.connect(authorization
                    .map(name -> config.withAuthorization(new AuthorizationName(name)))
                    .orElse(config));
        }
    }
}
