package io.github.forgeport.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be configured: by an environment variable, or by a key of the profile file. */
enum Setting {
    SERVICESTAGE_REGION("servicestage.region", "the region, such as cn-north-4"),
    SERVICESTAGE_ENDPOINT("servicestage.endpoint", "the API's address, instead of the region's own"),
    SERVICESTAGE_IAM_ENDPOINT("servicestage.iam-endpoint", "IAM's address, instead of the region's own"),
    SERVICESTAGE_PROJECT("servicestage.project", "the IAM project's id, 32 hex digits; a token needs it"),
    SERVICESTAGE_TOKEN("servicestage.token", "an IAM token of the project (secret)"),
    SERVICESTAGE_ACCESS_KEY_ID("servicestage.access-key-id", "an access key's id", "HUAWEICLOUD_SDK_AK"),
    SERVICESTAGE_ACCESS_KEY_SECRET("servicestage.access-key-secret", "its secret (secret)", "HUAWEICLOUD_SDK_SK"),
    SERVICESTAGE_SECURITY_TOKEN(
            "servicestage.security-token", "a temporary key's token (secret)", "HUAWEICLOUD_SDK_SECURITY_TOKEN"),
    SERVICESTAGE_USER("servicestage.user", "an IAM user, to sign in by password"),
    SERVICESTAGE_DOMAIN("servicestage.domain", "the account that the user belongs to"),
    SERVICESTAGE_PASSWORD("servicestage.password", "the user's password (secret)"),
    SERVICESTAGE_AUTHORIZATION("servicestage.authorization", "the authorization to reach repositories through"),
    CODEUP_ENDPOINT("codeup.endpoint", "the API's address, if not the public one"),
    CODEUP_ORGANIZATION("codeup.organization", "the organization's id, from its page's address"),
    CODEUP_ACCESS_TOKEN("codeup.access-token", "a personal access token (secret)"),
    CODEUP_ACCESS_KEY_ID("codeup.access-key-id", "an access key's id", "ALIBABA_CLOUD_ACCESS_KEY_ID"),
    CODEUP_ACCESS_KEY_SECRET("codeup.access-key-secret", "its secret (secret)", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
    CODEUP_SECURITY_TOKEN("codeup.security-token", "a temporary key's token (secret)", "ALIBABA_CLOUD_SECURITY_TOKEN"),
    ALLOW_PLAIN_HTTP("allow-plain-http", "true: plain HTTP is allowed; for a sandbox");

    private final String key;
    private final String meaning;
    private final @Nullable String vendorVariable;

    Setting(String key, String meaning) {
        this(key, meaning, null);
    }

    Setting(String key, String meaning, @Nullable String vendorVariable) {
        this.key = key;
        this.meaning = meaning;
        this.vendorVariable = vendorVariable;
    }

    /** The environment variable. */
    String variable() {
        return "FORGEPORT_" + name();
    }

    /** The environment variable that the vendor's own tools read. */
    Optional<String> vendorVariable() {
        return Optional.ofNullable(vendorVariable);
    }

    /** The key in the profile file. */
    String key() {
        return key;
    }

    /** Whether it is one host's, or everybody's. */
    boolean isOf(Host host) {
        return !key.contains(".") || key.startsWith(host + ".");
    }

    String meaning() {
        return meaning;
    }
}
