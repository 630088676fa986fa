package io.github.forgeport.cli;

import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables that lead the command to a sandbox; the secrets among them are fakes. */
final class SandboxEnvironment {

    private SandboxEnvironment() {}

    static Map<String, String> at(URI sandbox) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(Setting.SERVICESTAGE_ENDPOINT.variable(), sandbox.toString());
        variables.put(Setting.SERVICESTAGE_IAM_ENDPOINT.variable(), sandbox.toString());
        variables.put(Setting.SERVICESTAGE_REGION.variable(), SandboxAccounts.SERVICESTAGE_PROJECT_NAME);
        variables.put(Setting.SERVICESTAGE_PROJECT.variable(), SandboxAccounts.SERVICESTAGE_PROJECT);
        variables.put(Setting.SERVICESTAGE_TOKEN.variable(), SandboxAccounts.SERVICESTAGE_TOKEN);
        variables.put(Setting.SERVICESTAGE_AUTHORIZATION.variable(), SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
        variables.put(Setting.CODEUP_ENDPOINT.variable(), sandbox.toString());
        variables.put(Setting.CODEUP_ORGANIZATION.variable(), SandboxAccounts.CODEUP_ORGANIZATION);
        variables.put(Setting.CODEUP_ACCESS_TOKEN.variable(), SandboxAccounts.CODEUP_ACCESS_TOKEN);
        variables.put(Setting.ALLOW_PLAIN_HTTP.variable(), "true");
        return variables;
    }

    /** Who can sign in by password, once no token is set. */
    static Map<String, String> user() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(Setting.SERVICESTAGE_DOMAIN.variable(), SandboxAccounts.IAM_DOMAIN);
        variables.put(Setting.SERVICESTAGE_USER.variable(), SandboxAccounts.IAM_USER);
        variables.put(Setting.SERVICESTAGE_PASSWORD.variable(), SandboxAccounts.IAM_PASSWORD);
        return variables;
    }
}
