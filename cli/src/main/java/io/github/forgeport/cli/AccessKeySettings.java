package io.github.forgeport.cli;

import java.util.List;

/** The settings that make one access key; taken from one place together, so that no id meets another's secret. */
enum AccessKeySettings {
    SERVICESTAGE(
            Setting.SERVICESTAGE_ACCESS_KEY_ID,
            Setting.SERVICESTAGE_ACCESS_KEY_SECRET,
            Setting.SERVICESTAGE_SECURITY_TOKEN),
    CODEUP(Setting.CODEUP_ACCESS_KEY_ID, Setting.CODEUP_ACCESS_KEY_SECRET, Setting.CODEUP_SECURITY_TOKEN);

    private final Setting id;
    private final Setting secret;
    private final Setting securityToken;

    AccessKeySettings(Setting id, Setting secret, Setting securityToken) {
        this.id = id;
        this.secret = secret;
        this.securityToken = securityToken;
    }

    Setting id() {
        return id;
    }

    Setting secret() {
        return secret;
    }

    Setting securityToken() {
        return securityToken;
    }

    List<Setting> all() {
        return List.of(id, secret, securityToken);
    }
}
