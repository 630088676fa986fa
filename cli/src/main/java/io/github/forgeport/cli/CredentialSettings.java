package io.github.forgeport.cli;

import java.util.List;

/** The settings that make one credential; taken from one place together, so that no id meets another's secret. */
enum CredentialSettings {
    SERVICESTAGE_KEY(
            Setting.SERVICESTAGE_ACCESS_KEY_ID,
            Setting.SERVICESTAGE_ACCESS_KEY_SECRET,
            Setting.SERVICESTAGE_SECURITY_TOKEN),
    SERVICESTAGE_PASSWORD(Setting.SERVICESTAGE_USER, Setting.SERVICESTAGE_PASSWORD, Setting.SERVICESTAGE_DOMAIN),
    CODEUP_KEY(Setting.CODEUP_ACCESS_KEY_ID, Setting.CODEUP_ACCESS_KEY_SECRET, Setting.CODEUP_SECURITY_TOKEN);

    private final Setting id;
    private final Setting secret;
    private final Setting beside;

    CredentialSettings(Setting id, Setting secret, Setting beside) {
        this.id = id;
        this.secret = secret;
        this.beside = beside;
    }

    /** Who asks; where this is set, the others must be. */
    Setting id() {
        return id;
    }

    /** What proves it. */
    Setting secret() {
        return secret;
    }

    /** What is sent with it: a temporary key's token, or the account that a user belongs to. */
    Setting beside() {
        return beside;
    }

    List<Setting> all() {
        return List.of(id, secret, beside);
    }
}
