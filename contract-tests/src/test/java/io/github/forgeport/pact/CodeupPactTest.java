package io.github.forgeport.pact;

import static io.github.forgeport.pact.PactRow.Outcome.failure;
import static io.github.forgeport.pact.PactRow.Outcome.value;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ACCESS_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ORGANIZATION;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupCredentials.Signature;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.RepositoryQuery.Order;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the adapter sends to Codeup, to the letter, and which fields of the answers it relies on. */
class CodeupPactTest extends PactTable {

    static final String HELD = "the documented repository";
    static final String ABSENT = "no repository of that path";

    static final String LISTED = "the documented repositories, groups and organization";

    private static final RepositoryId ID = new RepositoryId("100");
    private static final RepositoryPath PATH = RepositoryPath.parse("test/test");
    private static final RepositoryPath ABSENT_PATH = RepositoryPath.parse("组/仓库 1");

    private static final PactCall<Account> GET_BY_PATH =
            new PactCall<>(host -> host.repositories().get(PATH).id(), repository("test/test"));
    private static final PactCall<Account> GET_BY_ID =
            new PactCall<>(host -> host.repositories().get(ID).path(), repository("100"));
    private static final PactCall<Account> FIND =
            new PactCall<>(host -> host.repositories().find(PATH), repository("test/test"));
    private static final PactCall<Account> GET_ABSENT =
            new PactCall<>(host -> host.repositories().get(ABSENT_PATH), repository("组/仓库 1"));

    private static final PactCall<Account> LIST = new PactCall<>(
            host -> ids(
                    host,
                    RepositoryQuery.all()
                            .withSearch("codeupTest")
                            .withArchived(false)
                            .withOrder(Order.NAME)),
            account -> account.send(
                    "/repository/list",
                    "ListRepositories",
                    parameters("archived=false&orderBy=name&page=1&perPage=100&search=codeupTest&sort=asc")));
    private static final PactCall<Account> LIST_OF_GROUP = new PactCall<>(
            host -> ids(host, RepositoryQuery.in(namespace("745"))),
            account -> account.send(
                    "/repository/groups/745/projects", "ListGroupRepositories", parameters("page=1&pageSize=100")));
    private static final PactCall<Account> LIST_GROUPS = new PactCall<>(
            host -> host
                    .namespaces()
                    .list(
                            NamespaceQuery.in(namespace("26842"))
                                    .withSearch("test")
                                    .withOrder(NamespaceQuery.Order.OLDEST),
                            Cursor.START)
                    .items()
                    .stream()
                    .map(group -> group.id().orElseThrow().value())
                    .toList(),
            account -> account.send(
                    "/repository/groups/get/all",
                    "ListRepositoryGroups",
                    parameters("orderBy=created_at&page=1&pageSize=100&parentId=26842&search=test&sort=asc")));
    private static final PactCall<Account> GET_ORGANIZATION = new PactCall<>(
            host -> ((CodeupGitHost) host).organization().id(),
            account -> account.sendAlone("/api/organization/" + CODEUP_ORGANIZATION, "GetCodeupOrganization"));

    private static final Account MEMBER = Account.byToken(CODEUP_ORGANIZATION, CODEUP_ACCESS_TOKEN);
    private static final Account STRANGER = Account.byToken(CODEUP_ORGANIZATION, "no-such-token");
    private static final Account FOREIGNER = Account.byToken("000000000000000000000000", CODEUP_ACCESS_TOKEN);

    /** An answer of the service is judged by {@code success}, one of the gateway by {@code Code}. */
    CodeupPactTest() {
        super("codeup", Set.of("$.success", "$.Code"));
    }

    @Override
    Stream<PactRow> rows() {
        return Stream.of(
                row("get repository by path", HELD, MEMBER, GET_BY_PATH, "get-repository", value(ID)),
                row("get repository by id", HELD, MEMBER, GET_BY_ID, "get-repository", value(PATH)),
                row("list repositories", LISTED, MEMBER, LIST, "list-repositories", value(List.of("1"))),
                row(
                        "list repositories of a group",
                        LISTED,
                        MEMBER,
                        LIST_OF_GROUP,
                        "list-group-repositories",
                        value(List.of("1", "89616"))),
                row("list groups", LISTED, MEMBER, LIST_GROUPS, "list-repository-groups", value(List.of("19285"))),
                row(
                        "get organization",
                        LISTED,
                        MEMBER,
                        GET_ORGANIZATION,
                        "get-codeup-organization",
                        value(Optional.of(new NamespaceId("100003")))),
                row("get absent repository", ABSENT, MEMBER, GET_ABSENT, "not-found", failure(NotFound.class)),
                row("wrong access token", HELD, STRANGER, FIND, "wrong-access-token", failure(Unauthenticated.class)),
                row("foreign organization", HELD, FOREIGNER, FIND, "not-in-organization", failure(Forbidden.class)),
                signed("ACS3", Account.byAcs3(SandboxKeys.CODEUP)),
                signed("ACS3 by a temporary key", Account.byAcs3(SandboxKeys.CODEUP_TEMPORARY)),
                signed("ACS3 beside a token", Account.byAcs3(SandboxKeys.CODEUP).besideToken()),
                signed("ROA", Account.byRoa(SandboxKeys.CODEUP)),
                signed("ROA by a temporary key", Account.byRoa(SandboxKeys.CODEUP_TEMPORARY)),
                signed(
                        "ROA by a temporary key beside a token",
                        Account.byRoa(SandboxKeys.CODEUP_TEMPORARY).besideToken()));
    }

    /** The shortest answer, to a request with all that a signature has to escape. */
    private PactRow signed(String how, Account account) {
        return row("get absent repository, " + how, ABSENT, account, GET_ABSENT, "not-found", failure(NotFound.class));
    }

    private static List<String> ids(GitHost host, RepositoryQuery query) {
        return host.repositories().list(query, Cursor.START).items().stream()
                .map(repository -> repository.id().value())
                .toList();
    }

    private static Namespace namespace(String id) {
        return Namespace.builder().id(new NamespaceId(id)).build();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            parameters.put(parameter.split("=")[0], parameter.split("=")[1]);
        }
        return parameters;
    }

    private static Function<Account, Sent> repository(String identity) {
        return account -> account.send("/repository/get", "GetRepository", Map.of("identity", identity));
    }

    /** Who asks, and what proves it in the query and the headers. */
    private record Account(
            String organization,
            CodeupCredentials credentials,
            Map<String, String> query,
            Function<Map<String, String>, Map<String, ?>> headers)
            implements Caller {

        static Account byToken(String organization, String token) {
            CodeupCredentials credentials = CodeupCredentials.accessToken(Secret.of(token));
            return new Account(organization, credentials, Map.of("accessToken", token), headers -> headers);
        }

        static Account byAcs3(AccessKey key) {
            CodeupCredentials credentials = CodeupCredentials.accessKey(key);
            return new Account(CODEUP_ORGANIZATION, credentials, Map.of(), headers -> SignedHeaders.acs3(key, headers));
        }

        static Account byRoa(AccessKey key) {
            CodeupCredentials credentials = CodeupCredentials.accessKey(key).withSignature(Signature.ROA_HMAC_SHA1);
            return new Account(CODEUP_ORGANIZATION, credentials, Map.of(), headers -> SignedHeaders.roa(key, headers));
        }

        Account besideToken() {
            CodeupCredentials both = credentials.withAccessToken(Secret.of(CODEUP_ACCESS_TOKEN));
            return new Account(organization, both, Map.of("accessToken", CODEUP_ACCESS_TOKEN), headers);
        }

        Sent send(String path, String action, Map<String, String> parameters) {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("organizationId", organization);
            all.putAll(parameters);
            all.putAll(query);
            return get(path, action, all);
        }

        /** Without the organization beside. */
        Sent sendAlone(String path, String action) {
            return get(path, action, query);
        }

        private Sent get(String path, String action, Map<String, String> parameters) {
            return Sent.get(
                    path,
                    parameters,
                    headers.apply(Map.of(
                            "Accept", "application/json", "x-acs-action", action, "x-acs-version", "2021-06-25")));
        }

        @Override
        public GitHost connect(URI endpoint) {
            return CodeupGitHost.connect(new CodeupConfig(endpoint, organization, credentials, TestPolicy.PATIENT));
        }
    }
}
