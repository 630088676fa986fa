package io.github.forgeport.cli;

import io.github.forgeport.adapter.codeup.CodeupSettings;
import io.github.forgeport.adapter.servicestage.ServiceStageSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The environment variables that lead the command to a sandbox. */
final class SandboxEnvironment {

    private SandboxEnvironment() {}

    /** Those for all hosts, with their tokens. */
    static Map<String, String> at(Sandbox sandbox) {
        return at(urls(sandbox));
    }

    /** The same for hosts at these addresses. */
    static Map<String, String> at(Function<Host, URI> urls) {
        Map<String, String> variables = new HashMap<>();
        for (SandboxCredential token : List.of(SandboxCredential.IAM_TOKEN, SandboxCredential.CODEUP_TOKEN)) {
            settings(token, urls).forEach((setting, value) -> variables.put(setting.variable(), value));
        }
        return variables;
    }

    /** One line for a shell. It unsets whatever else there is of the host, so that it works wherever it is pasted. */
    static String line(SandboxCredential credential, Sandbox sandbox) {
        Map<Setting, String> settings = settings(credential, urls(sandbox));
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

    private static Function<Host, URI> urls(Sandbox sandbox) {
        return host -> sandbox.url(host.toString());
    }

    private static Map<Setting, String> settings(SandboxCredential credential, Function<Host, URI> urls) {
        String url = urls.apply(credential.host()).toString();
        Map<Setting, String> settings = new HashMap<>(credential.settings());
        switch (credential.host()) {
            case SERVICESTAGE -> {
                settings.put(ServiceStageSettings.ENDPOINT, url);
                settings.put(ServiceStageSettings.IAM_ENDPOINT, url);
                settings.put(ServiceStageSettings.REGION, SandboxAccounts.SERVICESTAGE_PROJECT_NAME);
                settings.put(ServiceStageSettings.PROJECT, SandboxAccounts.SERVICESTAGE_PROJECT);
                settings.put(ServiceStageSettings.AUTHORIZATION, SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
            }
            case CODEUP -> {
                settings.put(CodeupSettings.ENDPOINT, url);
                settings.put(CodeupSettings.ORGANIZATION, SandboxAccounts.CODEUP_ORGANIZATION);
            }
        }
        settings.put(Setting.ALLOW_PLAIN_HTTP, "true");
        return settings;
    }
}
