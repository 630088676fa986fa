package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_AUTHORIZATION;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_TOKEN;

import java.util.List;
import java.util.stream.Stream;

/** The probe requests to ServiceStage, each with its expected payload. */
final class ServiceStageProbes {

    private static final String GIT = "/v1/" + SERVICESTAGE_PROJECT + "/git";
    private static final String AUTHS = GIT + "/auths";
    private static final String PROJECTS = GIT + "/repos/zmg/projects";
    private static final String NAMESPACES = GIT + "/repos/namespaces";
    private static final String FILES = GIT + "/files/zmg/79";
    private static final String TAGS = GIT + "/repos/zmg/79/tags";
    private static final String HOOKS = GIT + "/repos/zmg/79/hooks";
    private static final String KEY = FILES + "/app%3Amodels%3Akey.rb?ref=main";
    private static final String SHA = "4c294617b60715c1d218e61164a3abd4808a4284cbc30e6728a01ad9aada4481";
    private static final String CLONE_URL = GIT + "/repos/project-info?clone_url=";
    private static final String FOREIGN = "/v1/ffffffffffffffffffffffffffffffff/git";

    private ServiceStageProbes() {}

    static List<ProbeRequest> all() {
        List<String> signedIn = List.of("X-Auth-Token", SERVICESTAGE_TOKEN, "Content-Type", "application/json");
        List<String> withCharset =
                List.of("X-Auth-Token", SERVICESTAGE_TOKEN, "Content-Type", "application/json;charset=utf8");
        List<String> through = with(signedIn, "X-Repo-Auth", SERVICESTAGE_AUTHORIZATION);
        List<String> noToken = List.of("Content-Type", "application/json");
        List<String> wrongToken = with(noToken, "X-Auth-Token", "sandbox-iam-tokem");
        List<String> longerToken = with(noToken, "X-Auth-Token", SERVICESTAGE_TOKEN + "x");
        List<String> noType = List.of("X-Auth-Token", SERVICESTAGE_TOKEN);
        return List.of(
                get("authorizations", AUTHS, signedIn, "list-authorizations"),
                get("authorizations, the documented type", AUTHS, withCharset, "list-authorizations"),
                get("an OAuth page", AUTHS + "/github/redirect", signedIn, "show-redirect-url"),
                get("no OAuth page", AUTHS + "/devcloud/redirect", signedIn, "repository-not-implemented"),
                write("POST", AUTHS + "/github/oauth", signedIn, oauth("fake-oauth-state"), "create-oauth"),
                write(
                        "POST",
                        AUTHS + "/github/oauth",
                        signedIn,
                        oauth("no-page-has-it"),
                        "oauth-code-or-state-invalid"),
                write(
                        "POST",
                        AUTHS + "/github/personal",
                        signedIn,
                        "{\"name\":\"token1\",\"token\":\"fake\"}",
                        "create-personal-auth"),
                write("POST", AUTHS + "/github/personal", noType, "{}", "parameter-invalid"),
                write(
                        "POST",
                        AUTHS + "/bitbucket/password",
                        signedIn,
                        "{\"name\":\"pass1\",\"user\":\"bucket-ljn\",\"password\":\"fake\"}",
                        "create-password-auth"),
                send("DELETE", AUTHS + "/test", signedIn, "delete-authorize"),
                send("DELETE", AUTHS + "/no-such-authorization", signedIn, "no-such-authorization"),
                get("a stored password", AUTHS + "/devcloud/password/valid", signedIn, "check-repository-password"),
                get("projects", PROJECTS, through, "list-projects"),
                get(
                        "projects of another",
                        GIT + "/repos/nobody/projects",
                        through,
                        "list-projects-of-unknown-namespace"),
                get("projects of a path", GIT + "/repos/a%2Fb/projects", through, "list-projects-of-unknown-namespace"),
                get(
                        "projects of a Chinese name",
                        GIT + "/repos/%E4%BB%93%E5%BA%93/projects",
                        through,
                        "list-projects-of-unknown-namespace"),
                get(
                        "projects of an emoji",
                        GIT + "/repos/%F0%9F%9A%80/projects",
                        through,
                        "list-projects-of-unknown-namespace"),
                get("projects of a plus", GIT + "/repos/z+g/projects", through, "list-projects-of-unknown-namespace"),
                get("tags", GIT + "/repos/zmg/79/tags", through, "list-tags"),
                get("branches", GIT + "/repos/zmg/79/branches", through, "list-branches"),
                get("commits", GIT + "/repos/zmg/79/commits", through, "list-commits"),
                get("commits of a tag", GIT + "/repos/zmg/79/commits?ref=test1", through, "list-commits"),
                get("commits of no project", GIT + "/repos/zmg/80/commits", through, "not-found"),
                get("webhooks", GIT + "/repos/zmg/79/hooks", through, "list-hooks"),
                get("a tree", FILES + "/trees?ref=main", through, "list-trees"),
                get("a file", FILES + "/app%3Amodels%3Akey.rb?ref=main", through, "show-content"),
                get("a file, with colons", FILES + "/app:models:key.rb?ref=main", through, "show-content"),
                get("no file", FILES + "/app%3Amodels?ref=main", through, "not-found"),
                get("a file, no token", FILES + "/a?ref=main", noToken, "wrong-token"),
                get("a file, no X-Repo-Auth", FILES + "/a?ref=main", signedIn, "no-repository-authorization"),
                get(
                        "branches, no X-Repo-Auth",
                        GIT + "/repos/zmg/79/branches",
                        signedIn,
                        "no-repository-authorization"),
                get(
                        "a clone URL",
                        CLONE_URL + "http%3A%2F%2Fcpe.gitlab.com%3A8090%2Fzmg%2Fgradle_custom_gradledir.git",
                        through,
                        "show-project-detail"),
                get("no clone URL", CLONE_URL + "http%3A%2F%2Fcpe.gitlab.com%2Fnone.git", through, "nothing-to-write"),
                write("POST", PROJECTS, through, "{\"name\":\"gradle_custom_builddir\"}", "create-project"),
                write("POST", GIT + "/repos/nobody/projects", through, "{\"name\":\"a\"}", "no-namespace"),
                write("POST", TAGS + "?ref=main", through, "{\"name\":\"test2\",\"description\":\"\"}", "create-tag"),
                write(
                        "POST",
                        TAGS + "?ref=main",
                        through,
                        "{\"name\":\"test1\",\"description\":\"\"}",
                        "already-exists"),
                send("DELETE", TAGS + "/test1", through, "delete-tag"),
                send("DELETE", TAGS + "/test3", through, "nothing-to-write"),
                send("DELETE", TAGS + "/test1", wrongToken, "wrong-token"),
                send("DELETE", TAGS + "/test1", signedIn, "no-repository-authorization"),
                write(
                        "POST",
                        HOOKS,
                        through,
                        "{\"secret\":\"fake\",\"url\":\"https://example.com/webhook\"}",
                        "create-hook"),
                write(
                        "POST",
                        HOOKS,
                        noType,
                        "{\"secret\":\"fake\",\"url\":\"https://example.com/webhook\"}",
                        "parameter-invalid"),
                send("DELETE", HOOKS + "/1753", through, "delete-hook"),
                write(
                        "POST",
                        FILES + "/app%3Aproject.rb?ref=main",
                        through,
                        "{\"message\":\"m\",\"content\":\"\"}",
                        "create-file"),
                write("PUT", KEY, through, file(SHA), "update-file"),
                write("PUT", KEY, through, file("stale"), "stale-revision"),
                send("DELETE", KEY + "&message=m&sha=" + SHA, through, "delete-file"),
                get("branches, no token", GIT + "/repos/zmg/79/branches", noToken, "wrong-token"),
                get("namespaces", NAMESPACES, through, "list-namespaces"),
                get("namespaces, no X-Repo-Auth", NAMESPACES, signedIn, "no-repository-authorization"),
                get("namespaces, no token", NAMESPACES, noToken, "wrong-token"),
                get("no X-Repo-Auth", PROJECTS, signedIn, "no-repository-authorization"),
                get(
                        "unknown X-Repo-Auth",
                        PROJECTS,
                        with(signedIn, "X-Repo-Auth", "other"),
                        "no-repository-authorization"),
                get("no Content-Type", AUTHS, noType, "parameter-invalid"),
                get("no Content-Type, projects", PROJECTS, noType, "parameter-invalid"),
                get("wrong Content-Type", AUTHS, with(noType, "Content-Type", "text/plain"), "parameter-invalid"),
                get("foreign project", FOREIGN + "/auths", signedIn, "foreign-project"),
                get("foreign project, projects", FOREIGN + "/repos/zmg/projects", through, "foreign-project"),
                get("no token", AUTHS, noToken, "wrong-token"),
                get("wrong token", AUTHS, wrongToken, "wrong-token"),
                get("wrong token, projects", PROJECTS, wrongToken, "wrong-token"),
                get("token and more", AUTHS, longerToken, "wrong-token"),
                get("wrong token, foreign project", FOREIGN + "/auths", wrongToken, "wrong-token"),
                get("nothing but the version", "/v1", signedIn, "unknown-path"),
                get("unknown path", GIT + "/nothing", signedIn, "unknown-path"),
                get("trailing slash", AUTHS + "/", signedIn, "unknown-path"),
                get("namespace in two segments", GIT + "/repos/a/b/projects", through, "unknown-path"),
                get("no namespace", GIT + "/repos//projects", through, "unknown-path"),
                send("POST", AUTHS, signedIn, "unknown-path"),
                send("DELETE", PROJECTS, through, "unknown-path"));
    }

    /** Returns signed requests, with and without a token. */
    static List<ProbeRequest> signed() {
        List<String> signed = List.of(
                "Content-Type",
                "application/json",
                "Authorization",
                "SDK-HMAC-SHA256 Access=k, SignedHeaders=host, Signature=" + "0".repeat(64));
        return List.of(
                get("signed", AUTHS, signed, "unverified-signature"),
                get("signed, projects", PROJECTS, signed, "unverified-signature"),
                get("signed, foreign project", FOREIGN + "/auths", signed, "unverified-signature"),
                get("signed, IAM's projects", "/v3/projects?name=cn-north-4", signed, "unverified-signature"),
                get("a wrong token beside", AUTHS, with(signed, "X-Auth-Token", "x"), "unverified-signature"),
                get("the token beside", AUTHS, with(signed, "X-Auth-Token", SERVICESTAGE_TOKEN), "list-authorizations"),
                get("signed, unknown path", GIT + "/nothing", signed, "unknown-path"));
    }

    private static ProbeRequest get(String says, String target, List<String> headers, String payload) {
        return new ProbeRequest(says, "GET", target, headers, "servicestage/" + payload);
    }

    private static String oauth(String state) {
        return "{\"name\":\"oauth1\",\"code\":\"fake-oauth-code\",\"state\":\"" + state + "\"}";
    }

    private static ProbeRequest send(String method, String target, List<String> headers, String payload) {
        return new ProbeRequest(method, method, target, headers, "servicestage/" + payload);
    }

    private static ProbeRequest write(String method, String target, List<String> headers, String body, String payload) {
        return new ProbeRequest(method, method, target, headers, body, "servicestage/" + payload);
    }

    /** Returns the body of a request that updates a file of this revision. */
    private static String file(String revision) {
        return "{\"message\":\"m\",\"content\":\"\",\"sha\":\"" + revision + "\"}";
    }

    private static List<String> with(List<String> headers, String name, String value) {
        return Stream.concat(headers.stream(), Stream.of(name, value)).toList();
    }
}
