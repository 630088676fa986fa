package io.github.forgeport.cli;

import io.github.forgeport.adapter.codeup.CodeupSettings;
import io.github.forgeport.adapter.servicestage.ServiceStageSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment variables that lead the command to a sandbox. */
final class SandboxEnvironment {

    private SandboxEnvironment() {}

    /** Those for all hosts, with their tokens. */
    static Map<String, String> at(URI sandbox) {
        Map<String, String> variables = new HashMap<>();
        for (SandboxCredential token : List.of(SandboxCredential.IAM_TOKEN, SandboxCredential.CODEUP_TOKEN)) {
            settings(token, sandbox).forEach((setting, value) -> variables.put(setting.variable(), value));
        }
        return variables;
    }

    /** One line for a shell. It unsets whatever else there is of the host, so that it works wherever it is pasted. */
    static String line(SandboxCredential credential, URI sandbox) {
        Map<Setting, String> settings = settings(credential, sandbox);
        StringBuilder set = new StringBuilder("export");
        StringBuilder others = new StringBuilder("; unset");
        for (Setting setting : credential.host().declared()) {
            if (settings.containsKey(setting)) {
                set.append(' ').append(setting.variable()).append('=').append(settings.get(setting));
            } else {
                others.append(' ').append(setting.variable());
                setting.vendorVariable()
                        .ifPresent(variable -> others.append(' ').append(variable));
            }
        }
        return set.append(others).toString();
    }

    private static Map<Setting, String> settings(SandboxCredential credential, URI sandbox) {
        Map<Setting, String> settings = new HashMap<>(credential.settings());
        switch (credential.host()) {
            case SERVICESTAGE -> {
                settings.put(ServiceStageSettings.ENDPOINT, sandbox.toString());
                settings.put(ServiceStageSettings.IAM_ENDPOINT, sandbox.toString());
                settings.put(ServiceStageSettings.REGION, SandboxAccounts.SERVICESTAGE_PROJECT_NAME);
                settings.put(ServiceStageSettings.PROJECT, SandboxAccounts.SERVICESTAGE_PROJECT);
                settings.put(ServiceStageSettings.AUTHORIZATION, SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
            }
            case CODEUP -> {
                settings.put(CodeupSettings.ENDPOINT, sandbox.toString());
                settings.put(CodeupSettings.ORGANIZATION, SandboxAccounts.CODEUP_ORGANIZATION);
            }
        }
        settings.put(Setting.ALLOW_PLAIN_HTTP, "true");
        return settings;
    }
}
