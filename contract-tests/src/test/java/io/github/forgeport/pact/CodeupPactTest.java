package io.github.forgeport.pact;

import static io.github.forgeport.contract.Vendors.CODEUP;
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
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the adapter sends to Codeup, to the letter, and which fields of the answers it relies on. */
class CodeupPactTest extends PactTable {

    static final String HELD = "the documented repository";
    static final String ABSENT = "no repository of that path";

    static final String LISTED = "the documented repositories, groups and organization";

    private static final String ABSENT_PATH = "组/仓库 1";

    private static final Account MEMBER = Account.byToken(CODEUP_ORGANIZATION, CODEUP_ACCESS_TOKEN);
    private static final Account STRANGER = Account.byToken(CODEUP_ORGANIZATION, "no-such-token");
    private static final Account FOREIGNER = Account.byToken("000000000000000000000000", CODEUP_ACCESS_TOKEN);

    private static final Account SIGNING = Account.byAcs3(SandboxKeys.CODEUP);

    /** The body of each deletion. */
    private static final String REASON = "{\"reason\":\"Deleted through the API.\"}";

    private final PactRow getGroup = row(
            "get namespace by id",
            HELD,
            "get namespace by id",
            "GetGroupDetail",
            "/repository/groups/get_detail?groupId=36612");

    /** An answer of the service is judged by {@code success}, one of the gateway by {@code Code}. */
    CodeupPactTest() {
        super("codeup", Set.of("$.success", "$.Code"));
    }

    // spotless:off
    @Override
    Stream<PactRow> rows() {
        return Stream.of(
                row("get repository by path", HELD, "get repository by path", "GetRepository", "/repository/get?identity=test/test"),
                row("get repository by id", HELD, "get repository by id", "GetRepository", "/repository/get?identity=100"),
                row("get repository by clone URL", HELD, "get repository by clone URL", "GetRepository", "/repository/get?identity=codeup/codeup-demo"),
                row("list repositories", LISTED, "list repositories of the organization", "ListRepositories",
                        "/repository/list?archived=false&orderBy=name&page=1&perPage=100&search=codeupTest&sort=asc"),
                row("list repositories of a group", LISTED, "list repositories", "ListGroupRepositories",
                        "/repository/groups/745/projects?page=1&pageSize=100"),
                write("create repository", "POST", "CreateRepository", "/repository/create?sync=true",
                        "{\"name\":\"test-codeup\",\"namespaceId\":3194,\"path\":\"test-codeup\"}"),
                write("update repository", "PUT", "UpdateRepository", "/repository/100", "{\"description\":\"repo desc\"}"),
                write("delete repository", "POST", "DeleteRepository", "/repository/89616/remove", REASON),
                write("transfer repository", "POST", "TransferRepository",
                        "/api/v4/projects/repository/transfer?groupId=100&repositoryId=1", ""),
                row("list groups", LISTED, "list namespaces", "ListRepositoryGroups",
                        "/repository/groups/get/all?orderBy=created_at&page=1&pageSize=100&parentId=26842&search=test&sort=asc"),
                getGroup,
                row("get namespace by path", HELD, SIGNING, CODEUP.call("get namespace by path"),
                        SIGNING.send("GetGroupByPath", "/api/4/groups/find_by_path?identity=codeup-test-org/test-group")),
                write("create namespace", "POST", "CreateRepositoryGroup", "/repository/groups/create",
                        "{\"name\":\"test-create-group\",\"path\":\"test-create-group\",\"parentId\":100003,\"visibilityLevel\":0}"),
                write("update namespace", "PUT", "UpdateGroup", "/groups/modify",
                        "{\"name\":\"test-group-detail\",\"path\":\"test-group-detail\",\"pathWithNamespace\":\"codeup-test-org/test-group-detail\","
                                + "\"description\":\"Blows air into the fire\",\"visibilityLevel\":10}").after(getGroup),
                write("delete namespace", "POST", "DeleteRepositoryGroup", "/repository/groups/19285/remove", REASON),
                row("list branches", HELD, "list branches", "ListRepositoryBranches",
                        "/repository/2835387/branches?page=1&pageSize=100&search=test&sort=updated_desc"),
                row("get branch", HELD, "get branch", "GetBranchInfo", "/repository/2835387/branches/detail?branchName=master"),
                write("create branch", "POST", "CreateBranch", "/repository/2835387/branches",
                        "{\"branchName\":\"createBranch\",\"ref\":\"master\"}"),
                write("delete branch", "DELETE", "DeleteBranch", "/repository/2835387/branches/delete?branchName=deleteBranch", ""),
                row("list tags", HELD, "list tags", "ListRepositoryTags", "/repository/2835387/tag/list?page=1&pageSize=100&search=1.0&sort=name_asc"),
                row("get tag", HELD, "get tag", "GetRepositoryTag", "/repository/2835387/tag/info?tagName=tag v1.0"),
                write("create tag", "POST", "CreateTag", "/repository/2835387/tags/create",
                        "{\"message\":\"test version 1\",\"ref\":\"master\",\"tagName\":\"v1.0\"}"),
                write("delete tag", "DELETE", "DeleteTag", "/repository/2835387/tags/delete?tagName=v0.9", ""),
                row("list commits", HELD, "list commits", "ListRepositoryCommits",
                        "/repository/2835387/commits?end=2022-08-18 08:00:00&page=1&pageSize=100&path=src/cpp/main.cpp&refName=master&start=2022-03-18 08:00:00"),
                row("get commit", HELD, "get commit", "GetRepositoryCommit", "/repository/2835387/commits/ff4fb5ac6d1f44f452654336d2dba468ae6c8d04"),
                row("diff commit", HELD, "diff commit", "ListRepositoryCommitDiff",
                        "/repository/2835387/commits/ff4fb5ac6d1f44f452654336d2dba468ae6c8d04/diff"),
                row("compare commits", HELD, SIGNING, CODEUP.call("compare commits"), SIGNING.send("GetCompareDetail",
                        "/repository/2835387/commits/compare/detail?from=6b193c2f29d6149421846784e5965b3d70991928&mergeBase=true&to=b8f6f28520b1936aafe2e638373e19ccafa42b02")),
                row("list tree", HELD, "list tree", "ListRepositoryTree", "/repository/2835387/files/tree?refName=master&type=DIRECT"),
                row("list tree of a directory", HELD, "list tree of a directory", "ListRepositoryTree",
                        "/repository/2835387/files/tree?path=module&refName=master&type=DIRECT"),
                row("get file content", HELD, "get file content", "GetFileBlobs", "/repository/2835387/files/blobs?filePath=src/Test.java&ref=master"),
                row("get last commit", HELD, "get last commit of file", "GetFileLastCommit",
                        "/repository/2835387/files/lastCommit?filePath=src/main/test.java&sha=master"),
                write("create file", "POST", "CreateFile", "/repository/2835387/files",
                        "{\"branchName\":\"master\",\"commitMessage\":\"Heat the iron\",\"content\":\"hot\\n\",\"encoding\":\"text\",\"filePath\":\"src/main/test.java\"}"),
                write("update file", "PUT", "UpdateFile", "/repository/2835387/files/update",
                        "{\"branchName\":\"master\",\"commitMessage\":\"Heat the iron\",\"content\":\"hotter\\n\",\"encoding\":\"text\",\"newPath\":\"src/main/update.txt\",\"oldPath\":\"src/main/update.txt\"}"),
                write("delete file", "DELETE", "DeleteFile",
                        "/repository/2835387/files/delete?branchName=master&commitMessage=Heat the iron&filePath=src/main/delete.java", ""),
                write("commit files", "POST", "CreateCommitWithMultipleFiles", "/api/v4/projects/repository/commits/files?repositoryIdentity=2835387",
                        "{\"actions\":[{\"action\":\"create\",\"content\":\"heavy\\n\",\"filePath\":\"hammer.txt\"},{\"action\":\"create\",\"content\":\"long\\n\",\"filePath\":\"tongs.txt\"}],\"branch\":\"master\",\"commitMessage\":\"Heat the iron\"}"),
                row("list webhooks", HELD, "list webhooks", "ListRepositoryWebhook", "/repository/2835387/webhooks/list?page=1&pageSize=100"),
                write("create webhook", "POST", "AddWebhook", "/repository/2835387/webhooks/create",
                        "{\"enableSslVerification\":true,\"secretToken\":\"fake-webhook-secret\",\"url\":\"https://xxxxx\"}"),
                write("delete webhook", "DELETE", "DeleteRepositoryWebhook", "/repository/2835387/hooks/524836", ""),
                row("get organization", LISTED, MEMBER, host -> ((CodeupGitHost) host).organization(),
                        MEMBER.sendAlone("GetCodeupOrganization", "/api/organization/" + CODEUP_ORGANIZATION),
                        "get-codeup-organization",
                        value(CODEUP.shownBy("get-codeup-organization", Namespace.class).values().get(0))),
                absent("get absent repository", MEMBER),
                refused("wrong access token", STRANGER, "wrong-access-token", Unauthenticated.class),
                refused("foreign organization", FOREIGNER, "not-in-organization", Forbidden.class),
                absent("get absent repository, ACS3", Account.byAcs3(SandboxKeys.CODEUP)),
                absent("get absent repository, ACS3 by a temporary key", Account.byAcs3(SandboxKeys.CODEUP_TEMPORARY)),
                absent("get absent repository, ACS3 beside a token", Account.byAcs3(SandboxKeys.CODEUP).besideToken()),
                absent("get absent repository, ROA", Account.byRoa(SandboxKeys.CODEUP)),
                absent("get absent repository, ROA by a temporary key", Account.byRoa(SandboxKeys.CODEUP_TEMPORARY)),
                absent("get absent repository, ROA by a temporary key beside a token",
                        Account.byRoa(SandboxKeys.CODEUP_TEMPORARY).besideToken()));
    }
    // spotless:on

    private PactRow row(String description, String state, String call, String action, String target) {
        return row(description, state, MEMBER, CODEUP.call(call), MEMBER.send(action, target));
    }

    /** A call that writes, which has the name of its operation. */
    private PactRow write(String operation, String method, String action, String target, String body) {
        return row(operation, HELD, MEMBER, CODEUP.call(operation), MEMBER.send(method, action, target, body));
    }

    /** The shortest answer, to a request with all that a signature has to escape. */
    private PactRow absent(String description, Account account) {
        return row(
                description,
                ABSENT,
                account,
                host -> host.repositories().get(RepositoryPath.parse(ABSENT_PATH)),
                account.send("GetRepository", "/repository/get?identity=" + ABSENT_PATH),
                "not-found",
                failure(NotFound.class));
    }

    private PactRow refused(
            String description, Account account, String payload, Class<? extends GitHostException> failure) {
        return row(
                description,
                HELD,
                account,
                CODEUP.call("get repository by path").shapes()::call,
                account.send("GetRepository", "/repository/get?identity=test/test"),
                payload,
                failure(failure));
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

        /** A request of the organization's. */
        Sent send(String action, String target) {
            return get(action, target, Map.of("organizationId", organization));
        }

        /** A request of the organization's that writes; with a body unless that is empty. */
        Sent send(String method, String action, String target, String body) {
            Sent read = send(action, target);
            Map<String, Object> all = new LinkedHashMap<>(read.headers());
            if (!body.isEmpty()) {
                all.put("Content-Type", "application/json; charset=utf-8");
            }
            return new Sent(method, read.path(), read.query(), all, body);
        }

        /** A request without the organization beside. */
        Sent sendAlone(String action, String target) {
            return get(action, target, Map.of());
        }

        private Sent get(String action, String target, Map<String, String> first) {
            String[] parts = target.split("\\?", 2);
            Map<String, String> parameters = new LinkedHashMap<>(first);
            for (String parameter : parts.length == 1 ? new String[0] : parts[1].split("&")) {
                parameters.put(parameter.split("=")[0], parameter.split("=")[1]);
            }
            parameters.putAll(query);
            return Sent.get(
                    parts[0],
                    parameters,
                    headers.apply(Map.of(
                            "Accept", "application/json", "x-acs-action", action, "x-acs-version", "2021-06-25")));
        }

        @Override
        public GitHost connect(URI endpoint) {
            return CODEUP.knowing(
                    CodeupGitHost.connect(new CodeupConfig(endpoint, organization, credentials, TestPolicy.PATIENT)));
        }
    }
}
