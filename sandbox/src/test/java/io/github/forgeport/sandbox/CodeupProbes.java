package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ACCESS_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ORGANIZATION;

import java.util.List;
import java.util.stream.Stream;

/** The probe requests to Codeup, each with its expected payload. */
final class CodeupProbes {

    private static final String REPOSITORY = "/repository/get";
    private static final String ORGANIZATION = "organizationId=" + CODEUP_ORGANIZATION;
    private static final String TOKEN = "accessToken=" + CODEUP_ACCESS_TOKEN;

    private static final String COMMIT = "ff4fb5ac6d1f44f452654336d2dba468ae6c8d04";

    private CodeupProbes() {}

    static List<ProbeRequest> all() {
        return Stream.concat(repositories().stream(), listings().stream()).toList();
    }

    private static List<ProbeRequest> listings() {
        String list = "/repository/list?" + ORGANIZATION + "&" + TOKEN;
        String of745 = "/repository/groups/745/projects?" + ORGANIZATION + "&" + TOKEN;
        String groups = "/repository/groups/get/all?" + ORGANIZATION + "&" + TOKEN;
        String organization = "/api/organization/" + CODEUP_ORGANIZATION;
        String in = "/repository/2835387/";
        String both = ORGANIZATION + "&" + TOKEN;
        String searched = "&search=codeupTest";
        String page = "&page=1&orderBy=created_at&sort=asc";
        return List.of(
                get("all, by words", list + searched, "list-repositories"),
                get("all, in order", list + searched + page + "&perPage=100&archived=false", "list-repositories"),
                get("too many at once", list + "&perPage=101", "illegal-argument"),
                get("no page", list + "&page=0", "illegal-argument"),
                get("all, of nobody", "/repository/list?" + TOKEN, "missing-organization-id"),
                get("all, no token", "/repository/list?" + ORGANIZATION, "wrong-access-token"),
                get("all, of another", "/repository/list?organizationId=a&" + TOKEN, "not-in-organization"),
                get("of a group", of745 + "&page=1&pageSize=2", "list-group-repositories"),
                get("half a page", of745 + "&pageSize=1.5", "illegal-argument"),
                get("a group", "/repository/groups/get_detail?groupId=36612&" + both, "get-group-detail"),
                get("no group", "/repository/groups/get_detail?groupId=4711&" + both, "not-found"),
                get(
                        "a group by path",
                        "/api/4/groups/find_by_path?identity=codeup-test-org%2Ftest-group&" + both,
                        "get-group-by-path"),
                get("no group by path", "/api/4/groups/find_by_path?identity=x&" + both, "not-found"),
                get("a group by path, no token", "/api/4/groups/find_by_path?" + ORGANIZATION, "wrong-access-token"),
                get("of no group", of745.replace("745", "4711"), "not-found"),
                get("groups", groups + "&parentId=26842" + page + "&pageSize=1", "list-repository-groups"),
                get("groups of a name", groups + "&parentId=x", "not-found"),
                get("groups of nothing", groups, "missing-parent-id"),
                get("branches", in + "branches?search=test&" + both, "list-repository-branches"),
                get("tags", in + "tag/list?" + both, "list-repository-tags"),
                get("a tag", in + "tag/info?tagName=tag%20v1.0&" + both, "get-repository-tag"),
                get("no tag", in + "tag/info?tagName=x&" + both, "not-found"),
                get("a branch", in + "branches/detail?branchName=master&" + both, "get-branch-info"),
                get("no branch", in + "branches/detail?branchName=x&" + both, "not-found"),
                get("branches of nobody", in + "branches?" + TOKEN, "missing-organization-id"),
                get("too many branches", in + "branches?pageSize=101&" + both, "illegal-argument"),
                get("a tree", in + "files/tree?type=RECURSIVE&refName=master&" + both, "list-repository-tree"),
                get("a tree, no token", in + "files/tree?" + ORGANIZATION, "wrong-access-token"),
                get("a file", in + "files/blobs?ref=master&filePath=src%2FTest.java&" + both, "get-file-blobs"),
                get("no file", in + "files/blobs?ref=master&filePath=x&" + both, "not-found"),
                get("no path", in + "files/blobs?ref=master&" + both, "not-found"),
                get(
                        "a last commit",
                        in + "files/lastCommit?sha=master&filePath=src%2Fmain%2Ftest.java&" + both,
                        "get-file-last-commit"),
                get("commits", in + "commits?refName=master&" + both, "list-repository-commits"),
                get("no page of commits", in + "commits?refName=master&page=0&" + both, "illegal-argument"),
                get("a commit", in + "commits/" + COMMIT + "?" + both, "get-repository-commit"),
                get("no commit", in + "commits/" + "0".repeat(40) + "?" + both, "not-found"),
                get("what a commit changed", in + "commits/" + COMMIT + "/diff?" + both, "list-repository-commit-diff"),
                get("webhooks", in + "webhooks/list?" + both, "list-repository-webhook"),
                get("webhooks of nobody", in + "webhooks/list?" + TOKEN, "missing-organization-id"),
                get("organization", organization + "?" + TOKEN, "get-codeup-organization"),
                get("another organization's", "/api/organization/a?" + TOKEN, "not-in-organization"),
                get("organization, no token", organization, "wrong-access-token"));
    }

    private static List<ProbeRequest> repositories() {
        return List.of(
                repository("by id", "get-repository", ORGANIZATION, TOKEN, "identity=100"),
                repository("by path", "get-repository", ORGANIZATION, TOKEN, "identity=test%2Ftest"),
                repository("slash as it is", "get-repository", ORGANIZATION, TOKEN, "identity=test/test"),
                repository("another order", "get-repository", "identity=100", TOKEN, ORGANIZATION),
                repository("unknown parameter", "get-repository", ORGANIZATION, TOKEN, "identity=100", "x=1"),
                repository("demo by id", "get-repository-codeup-demo", ORGANIZATION, TOKEN, "identity=2835387"),
                repository("demo", "get-repository-codeup-demo", ORGANIZATION, TOKEN, "identity=codeup%2Fcodeup-demo"),
                repository("absent", "not-found", ORGANIZATION, TOKEN, "identity=nobody%2Fnothing"),
                repository("absent, Chinese", "not-found", ORGANIZATION, TOKEN, "identity=%E4%BB%93%2F%E5%BA%93"),
                repository("absent, emoji", "not-found", ORGANIZATION, TOKEN, "identity=%F0%9F%9A%80"),
                repository("absent, a plus", "not-found", ORGANIZATION, TOKEN, "identity=test+test"),
                repository("almost an id", "not-found", ORGANIZATION, TOKEN, "identity=1000"),
                repository("another organization", "not-in-organization", "organizationId=a", TOKEN, "identity=100"),
                repository("wrong token", "wrong-access-token", ORGANIZATION, "accessToken=x", "identity=100"),
                repository("longer token", "wrong-access-token", ORGANIZATION, TOKEN + "x", "identity=100"),
                repository("empty token", "wrong-access-token", ORGANIZATION, "accessToken=", "identity=100"),
                repository("no token", "wrong-access-token", ORGANIZATION, "identity=100"),
                repository("wrong token first", "wrong-access-token", "organizationId=a", "identity=100"),
                repository("no organization", "missing-organization-id", TOKEN, "identity=100"),
                repository("empty organization", "missing-organization-id", "organizationId=", TOKEN, "identity=1"),
                repository("no identity", "missing-identity", ORGANIZATION, TOKEN),
                repository("empty identity", "missing-identity", ORGANIZATION, TOKEN, "identity="),
                repository("identity twice", "illegal-argument", ORGANIZATION, TOKEN, "identity=1", "identity=1"),
                repository("twice, apart", "illegal-argument", "identity=1", TOKEN, "identity=2", ORGANIZATION),
                repository("unknown one twice", "illegal-argument", ORGANIZATION, TOKEN, "identity=100", "x", "x"),
                get("no query", REPOSITORY, "missing-organization-id"),
                get("unknown path", "/repository/nothing", "unknown-path"),
                get("trailing slash", REPOSITORY + "/?identity=100", "unknown-path"),
                get("almost another vendor's path", "/v1x/auths", "unknown-path"),
                send("POST", REPOSITORY + "?identity=100", "unknown-path"));
    }

    /** Returns signed requests, by either scheme, with and without the token. */
    static List<ProbeRequest> signed() {
        List<String> acs3 = List.of(
                "Authorization", "ACS3-HMAC-SHA256 Credential=k,SignedHeaders=host,Signature=" + "0".repeat(64));
        List<String> roa = List.of("Authorization", "acs k:c2lnbmF0dXJl");
        String asked = REPOSITORY + "?" + ORGANIZATION + "&identity=100";
        return List.of(
                new ProbeRequest("by ACS3", "GET", asked, acs3, "codeup/unverified-signature"),
                new ProbeRequest("by ROA", "GET", asked, roa, "codeup/unverified-signature"),
                new ProbeRequest(
                        "a wrong token beside", "GET", asked + "&accessToken=x", acs3, "codeup/unverified-signature"),
                new ProbeRequest("signed, no query", "GET", REPOSITORY, acs3, "codeup/unverified-signature"),
                new ProbeRequest("the token beside", "GET", asked + "&" + TOKEN, acs3, "codeup/get-repository"),
                new ProbeRequest("signed, unknown path", "GET", "/repository/nothing", acs3, "codeup/unknown-path"));
    }

    /** Returns writes, whose response in the sandbox depends on its data, and in a stub on the request's body alone. */
    static List<ProbeRequest> written() {
        String in = "/repository/2835387/";
        String both = "?" + ORGANIZATION + "&" + TOKEN;
        return List.of(
                write("POST", "/repository/create" + both, "{\"name\":\"x\"}", "create-repository"),
                write("POST", "/repository/2835387/branches" + both, "{\"branchName\":\"testBranch\"}", "conflict"),
                write("POST", "/repository/2835387/branches" + both, "{\"branchName\":\"\"}", "illegal-field"),
                write("PUT", "/repository/2835387" + both, "{}", "update-repository"),
                write("POST", in + "branches" + both, "{\"branchName\":\"createBranch\"}", "create-branch"),
                write("DELETE", in + "branches/delete" + both + "&branchName=deleteBranch", "", "delete-branch"),
                write("POST", in + "tags/create" + both, "{\"tagName\":\"v1.0\"}", "create-tag"),
                write("DELETE", in + "tags/delete" + both + "&tagName=v0.9", "", "delete-tag"),
                write(
                        "POST",
                        in + "files" + both,
                        "{\"branchName\":\"master\",\"filePath\":\"src/main/test.java\"}",
                        "create-file"),
                write(
                        "PUT",
                        in + "files/update" + both,
                        "{\"branchName\":\"master\",\"oldPath\":\"src/main/update.txt\",\"newPath\":\"src/main/update.txt\"}",
                        "update-file"),
                write(
                        "DELETE",
                        in + "files/delete" + both + "&branchName=master&filePath=src/main/delete.java",
                        "",
                        "delete-file"),
                write(
                        "POST",
                        "/api/v4/projects/repository/commits/files" + both + "&repositoryIdentity=2835387",
                        "{\"branch\":\"master\"}",
                        "create-commit-with-multiple-files"),
                write(
                        "GET",
                        in + "commits/compare/detail" + both
                                + "&mergeBase=true&to=b8f6f28520b1936aafe2e638373e19ccafa42b02",
                        "",
                        "get-compare-detail"),
                write("POST", in + "webhooks/create" + both, "{\"url\":\"https://xxxxx\"}", "add-webhook"),
                write("DELETE", in + "hooks/524836" + both, "", "delete-repository-webhook"),
                write("POST", "/repository/89616/remove" + both, "{}", "delete-repository"),
                write(
                        "POST",
                        "/api/v4/projects/repository/transfer" + both + "&groupId=100&repositoryId=1",
                        "",
                        "transfer-repository"),
                write("POST", "/repository/groups/create" + both, "{}", "create-repository-group"),
                write("PUT", "/groups/modify" + both, "{}", "update-group"),
                write("POST", "/repository/groups/19285/remove" + both, "{}", "delete-repository-group"));
    }

    private static ProbeRequest write(String method, String target, String body, String payload) {
        return new ProbeRequest(method, method, target, List.of(), body, "codeup/" + payload);
    }

    private static ProbeRequest repository(String says, String payload, String... parameters) {
        return get(says, REPOSITORY + "?" + String.join("&", parameters), payload);
    }

    private static ProbeRequest get(String says, String target, String payload) {
        return new ProbeRequest(says, "GET", target, List.of(), "codeup/" + payload);
    }

    private static ProbeRequest send(String method, String target, String payload) {
        return new ProbeRequest(method, method, target, List.of(), "codeup/" + payload);
    }
}
