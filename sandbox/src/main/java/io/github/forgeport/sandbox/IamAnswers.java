package io.github.forgeport.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The bodies of IAM, in the shape of its API reference.
 *
 * @see <a href="https://support.huaweicloud.com/api-iam/iam_30_0001.html">a user's token, by password</a>
 */
final class IamAnswers {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String DOMAIN_ID = "d0000000000000000000000000000000";
    private static final String USER_ID = "e0000000000000000000000000000000";

    private IamAnswers() {}

    static VendorAnswer token(String token, Instant issued, Instant expiry) {
        ObjectNode body = object();
        ObjectNode about = body.putObject("token");
        about.putArray("catalog");
        about.put("expires_at", TIME.format(expiry));
        about.put("issued_at", TIME.format(issued));
        about.putArray("methods").add("password");
        ObjectNode project = about.putObject("project");
        project.put("id", SandboxAccounts.SERVICESTAGE_PROJECT);
        project.put("name", SandboxAccounts.SERVICESTAGE_PROJECT_NAME);
        project.set("domain", domain());
        about.putArray("roles").addObject().put("id", "0").put("name", "te_admin");
        ObjectNode user = about.putObject("user");
        user.put("id", USER_ID);
        user.put("name", SandboxAccounts.IAM_USER);
        user.put("password_expires_at", "");
        user.set("domain", domain());
        return VendorAnswer.json(201, body).with("X-Subject-Token", token);
    }

    static VendorAnswer theProject() {
        ObjectNode body = object();
        body.putArray("projects")
                .addObject()
                .put("id", SandboxAccounts.SERVICESTAGE_PROJECT)
                .put("name", SandboxAccounts.SERVICESTAGE_PROJECT_NAME)
                .put("domain_id", DOMAIN_ID)
                .put("parent_id", DOMAIN_ID)
                .put("is_domain", false)
                .put("enabled", true)
                .put("description", "");
        return VendorAnswer.json(200, body);
    }

    static VendorAnswer noProject() {
        ObjectNode body = object();
        body.putArray("projects");
        return VendorAnswer.json(200, body);
    }

    static VendorAnswer malformed() {
        return error(400, "The request body is invalid", "Bad Request");
    }

    static VendorAnswer wrongPassword() {
        return error(401, "The username or password is wrong.", "Unauthorized");
    }

    /** For a path or a project that is not there; the texts are not established. */
    static VendorAnswer notFound() {
        return error(404, "The resource could not be found.", "Not Found");
    }

    private static VendorAnswer error(int status, String message, String title) {
        ObjectNode body = object();
        body.putObject("error").put("code", status).put("message", message).put("title", title);
        return VendorAnswer.json(status, body);
    }

    private static ObjectNode domain() {
        return object().put("id", DOMAIN_ID).put("name", SandboxAccounts.IAM_DOMAIN);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
