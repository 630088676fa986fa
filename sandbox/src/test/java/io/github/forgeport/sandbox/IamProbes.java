package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.SandboxAccounts.IAM_DOMAIN;
import static io.github.forgeport.sandbox.SandboxAccounts.IAM_PASSWORD;
import static io.github.forgeport.sandbox.SandboxAccounts.IAM_USER;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT_NAME;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_TOKEN;

import java.util.List;

/** The probe requests to IAM, each with its expected payload. */
final class IamProbes {

    private static final String TOKENS = "/v3/auth/tokens";
    private static final String PROJECTS = "/v3/projects";
    private static final String RIGHT = scoped("name", SERVICESTAGE_PROJECT_NAME);

    private IamProbes() {}

    static List<ProbeRequest> all() {
        List<String> signedIn = List.of("X-Auth-Token", SERVICESTAGE_TOKEN);
        return List.of(
                post("by the region's name", RIGHT, "create-token"),
                post("by the project's id", scoped("id", SERVICESTAGE_PROJECT), "create-token"),
                probe("POST", "without the catalogue", TOKENS + "?nocatalog=true", List.of(), RIGHT, "create-token"),
                post("another region", scoped("name", "cn-north-1"), "unknown-project"),
                post("another project", scoped("id", "0"), "unknown-project"),
                post("wrong password", RIGHT.replace(IAM_PASSWORD, "x"), "wrong-password"),
                post(
                        "another region beside the id",
                        RIGHT.replace(
                                "{\"name\":\"" + SERVICESTAGE_PROJECT_NAME,
                                "{\"id\":\"" + SERVICESTAGE_PROJECT + "\",\"name\":\"cn-north-1"),
                        "unknown-project"),
                post(
                        "id and region",
                        RIGHT.replace(
                                "{\"name\":\"" + SERVICESTAGE_PROJECT_NAME,
                                "{\"id\":\"" + SERVICESTAGE_PROJECT + "\",\"name\":\"" + SERVICESTAGE_PROJECT_NAME),
                        "create-token"),
                post("longer password", RIGHT.replace(IAM_PASSWORD, IAM_PASSWORD + "x"), "wrong-password"),
                post("wrong user", RIGHT.replace(IAM_USER, "nobody"), "wrong-password"),
                post("wrong account", RIGHT.replace(IAM_DOMAIN, "nobody"), "wrong-password"),
                post(
                        "wrong password, another region",
                        scoped("name", "cn-north-1").replace(IAM_PASSWORD, "x"),
                        "wrong-password"),
                post("no body", "", "request-body-invalid"),
                post("no JSON", "{\"auth\":", "request-body-invalid"),
                post("an empty object", "{}", "request-body-invalid"),
                post("no scope", "{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}}", "request-body-invalid"),
                post("an account's scope", RIGHT.replace("project", "domain"), "request-body-invalid"),
                post("a project of nothing", scoped("other", "cn-north-4"), "request-body-invalid"),
                post("no password", RIGHT.replace("\"password\":\"", "\"other\":\""), "request-body-invalid"),
                post(
                        "a second factor",
                        RIGHT.replace("[\"password\"]", "[\"password\",\"totp\"]"),
                        "request-body-invalid"),
                get("projects by name", PROJECTS + "?name=" + SERVICESTAGE_PROJECT_NAME, signedIn, "list-projects"),
                get("projects", PROJECTS, signedIn, "list-projects"),
                get("another name", PROJECTS + "?name=cn-north-1", signedIn, "list-projects-of-unknown-name"),
                new ProbeRequest("projects, no token", "GET", PROJECTS, List.of(), "servicestage/wrong-token"),
                new ProbeRequest(
                        "projects, wrong token",
                        "GET",
                        PROJECTS + "?name=cn-north-4",
                        List.of("X-Auth-Token", "x"),
                        "servicestage/wrong-token"),
                get("nothing but the version", "/v3", signedIn, "unknown-path"),
                get("unknown path", "/v3/users", signedIn, "unknown-path"),
                get("tokens by GET", TOKENS, signedIn, "unknown-path"),
                get("trailing slash", PROJECTS + "/", signedIn, "unknown-path"));
    }

    private static String scoped(String key, String value) {
        return "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"domain\":{\"name\":\""
                + IAM_DOMAIN + "\"},\"name\":\"" + IAM_USER + "\",\"password\":\"" + IAM_PASSWORD
                + "\"}}},\"scope\":{\"project\":{\"" + key + "\":\"" + value + "\"}}}}";
    }

    private static ProbeRequest post(String says, String body, String payload) {
        return probe("POST", says, TOKENS, List.of("Content-Type", "application/json;charset=utf8"), body, payload);
    }

    private static ProbeRequest get(String says, String target, List<String> headers, String payload) {
        return probe("GET", says, target, headers, "", payload);
    }

    private static ProbeRequest probe(
            String method, String says, String target, List<String> headers, String body, String payload) {
        return new ProbeRequest(says, method, target, headers, body, "servicestage-iam/" + payload);
    }
}
