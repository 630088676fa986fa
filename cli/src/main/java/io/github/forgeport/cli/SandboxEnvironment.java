package io.github.forgeport.cli;

import io.github.forgeport.adapter.codeup.CodeupSettings;
import io.github.forgeport.adapter.servicestage.ServiceStageSettings;
import io.github.forgeport.http.Setting;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables that lead the command to a sandbox; the secrets among them are fakes. */
final class SandboxEnvironment {

    private SandboxEnvironment() {}

    static Map<String, String> at(URI sandbox) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(ServiceStageSettings.ENDPOINT.variable(), sandbox.toString());
        variables.put(ServiceStageSettings.IAM_ENDPOINT.variable(), sandbox.toString());
        variables.put(ServiceStageSettings.REGION.variable(), SandboxAccounts.SERVICESTAGE_PROJECT_NAME);
        variables.put(ServiceStageSettings.PROJECT.variable(), SandboxAccounts.SERVICESTAGE_PROJECT);
        variables.put(ServiceStageSettings.TOKEN.variable(), SandboxAccounts.SERVICESTAGE_TOKEN);
        variables.put(ServiceStageSettings.AUTHORIZATION.variable(), SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
        variables.put(CodeupSettings.ENDPOINT.variable(), sandbox.toString());
        variables.put(CodeupSettings.ORGANIZATION.variable(), SandboxAccounts.CODEUP_ORGANIZATION);
        variables.put(CodeupSettings.ACCESS_TOKEN.variable(), SandboxAccounts.CODEUP_ACCESS_TOKEN);
        variables.put(Setting.ALLOW_PLAIN_HTTP.variable(), "true");
        return variables;
    }

    /** Who can sign in by password, once no token is set. */
    static Map<String, String> user() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(ServiceStageSettings.DOMAIN.variable(), SandboxAccounts.IAM_DOMAIN);
        variables.put(ServiceStageSettings.USER.variable(), SandboxAccounts.IAM_USER);
        variables.put(ServiceStageSettings.PASSWORD.variable(), SandboxAccounts.IAM_PASSWORD);
        return variables;
    }
}
