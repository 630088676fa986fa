package io.github.forgeport.cli;

import io.github.forgeport.adapter.codeup.CodeupSettings;
import io.github.forgeport.adapter.servicestage.ServiceStageSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.util.Map;

/** Ready-made credentials, one of each kind that the sandbox takes; all of them are fakes. */
enum SandboxCredential {
    IAM_TOKEN(
            Host.SERVICESTAGE, "an IAM token", Map.of(ServiceStageSettings.TOKEN, SandboxAccounts.SERVICESTAGE_TOKEN)),
    SERVICESTAGE_KEY(
            Host.SERVICESTAGE,
            "an access key",
            Map.of(
                    ServiceStageSettings.ACCESS_KEY_ID, SandboxAccounts.SERVICESTAGE_ACCESS_KEY,
                    ServiceStageSettings.ACCESS_KEY_SECRET, SandboxAccounts.SERVICESTAGE_SECRET_KEY)),
    SERVICESTAGE_TEMPORARY_KEY(
            Host.SERVICESTAGE,
            "a temporary access key",
            Map.of(
                    ServiceStageSettings.ACCESS_KEY_ID, SandboxAccounts.SERVICESTAGE_TEMPORARY_ACCESS_KEY,
                    ServiceStageSettings.ACCESS_KEY_SECRET, SandboxAccounts.SERVICESTAGE_TEMPORARY_SECRET_KEY,
                    ServiceStageSettings.SECURITY_TOKEN, SandboxAccounts.SERVICESTAGE_SECURITY_TOKEN)),
    IAM_PASSWORD(
            Host.SERVICESTAGE,
            "the password of an IAM user",
            Map.of(
                    ServiceStageSettings.DOMAIN, SandboxAccounts.IAM_DOMAIN,
                    ServiceStageSettings.USER, SandboxAccounts.IAM_USER,
                    ServiceStageSettings.PASSWORD, SandboxAccounts.IAM_PASSWORD)),
    CODEUP_TOKEN(
            Host.CODEUP,
            "a personal access token",
            Map.of(CodeupSettings.ACCESS_TOKEN, SandboxAccounts.CODEUP_ACCESS_TOKEN)),
    CODEUP_KEY(
            Host.CODEUP,
            "an access key",
            Map.of(
                    CodeupSettings.ACCESS_KEY_ID, SandboxAccounts.CODEUP_ACCESS_KEY_ID,
                    CodeupSettings.ACCESS_KEY_SECRET, SandboxAccounts.CODEUP_ACCESS_KEY_SECRET)),
    CODEUP_TEMPORARY_KEY(
            Host.CODEUP,
            "a temporary access key",
            Map.of(
                    CodeupSettings.ACCESS_KEY_ID, SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_ID,
                    CodeupSettings.ACCESS_KEY_SECRET, SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_SECRET,
                    CodeupSettings.SECURITY_TOKEN, SandboxAccounts.CODEUP_SECURITY_TOKEN)),
    CODEUP_KEY_AND_TOKEN(
            Host.CODEUP,
            "an access key and a personal access token",
            Map.of(
                    CodeupSettings.ACCESS_KEY_ID, SandboxAccounts.CODEUP_ACCESS_KEY_ID,
                    CodeupSettings.ACCESS_KEY_SECRET, SandboxAccounts.CODEUP_ACCESS_KEY_SECRET,
                    CodeupSettings.ACCESS_TOKEN, SandboxAccounts.CODEUP_ACCESS_TOKEN));

    private final Host host;
    private final String kind;
    private final Map<Setting, String> settings;

    SandboxCredential(Host host, String kind, Map<Setting, String> settings) {
        this.host = host;
        this.kind = kind;
        this.settings = settings;
    }

    Host host() {
        return host;
    }

    /** What it is, in words. */
    String kind() {
        return kind;
    }

    Map<Setting, String> settings() {
        return settings;
    }
}
