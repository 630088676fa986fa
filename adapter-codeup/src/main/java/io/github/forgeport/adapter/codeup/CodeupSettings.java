package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.settings.CredentialSettings;
import io.github.forgeport.http.settings.DeclaredSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The environment variables and profile keys that configure a session with Codeup. */
public final class CodeupSettings {

    /** The base URL of the API, if it is not the public one. */
    public static final Setting ENDPOINT = Setting.of("codeup.endpoint", "the API's address, if not the public one");

    /** The id of the organization that holds the repositories. */
    public static final Setting ORGANIZATION =
            Setting.of("codeup.organization", "the organization's id, from its page's address");

    /** A personal access token, with or instead of an access key. */
    public static final Setting ACCESS_TOKEN = Setting.of("codeup.access-token", "a personal access token (secret)");

    /** The id of an access key. */
    public static final Setting ACCESS_KEY_ID =
            Setting.of("codeup.access-key-id", "an access key's id").orVendorVariable("ALIBABA_CLOUD_ACCESS_KEY_ID");

    /** The secret of the access key. */
    public static final Setting ACCESS_KEY_SECRET = Setting.of("codeup.access-key-secret", "its secret (secret)")
            .orVendorVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET");

    /** The security token of a temporary access key. */
    public static final Setting SECURITY_TOKEN = Setting.of("codeup.security-token", "a temporary key's token (secret)")
            .orVendorVariable("ALIBABA_CLOUD_SECURITY_TOKEN");

    /** The settings that together hold an access key. */
    static final CredentialSettings ACCESS_KEY_SETTINGS =
            CredentialSettings.ofKey(ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN);

    /** The declaration of all settings. */
    public static final DeclaredSettings DECLARED = new DeclaredSettings(
            "codeup",
            List.of(ENDPOINT, ORGANIZATION, ACCESS_TOKEN, ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN),
            List.of(ACCESS_KEY_SETTINGS));

    private CodeupSettings() {}

    /**
     * Creates a session's configuration from settings; an access key and a token are both used.
     *
     * @throws io.github.forgeport.http.settings.UnusableSettings if a setting is missing or cannot be used
     */
    public static CodeupConfig config(Settings settings) {
        settings.require(List.of(Set.of(ORGANIZATION), DeclaredSettings.choice(ACCESS_TOKEN, ACCESS_KEY_ID)));
        return new CodeupConfig(
                settings.endpoint(ENDPOINT).orElse(CodeupConfig.PUBLIC_ENDPOINT),
                settings.find(ORGANIZATION, CodeupConfig::requireOrganization).orElseThrow(),
                credentials(settings),
                settings.policy());
    }

    /** Returns the access key that the settings hold; empty if they hold none. */
    public static Optional<AccessKey> accessKey(Settings settings) {
        return settings.accessKey(ACCESS_KEY_SETTINGS);
    }

    /** Creates the credentials from the settings: an access key, a token, or both. */
    private static CodeupCredentials credentials(Settings settings) {
        Optional<Secret> token = settings.secret("the token", ACCESS_TOKEN);
        return accessKey(settings)
                .map(CodeupCredentials::accessKey)
                .map(key -> token.map(key::withAccessToken).orElse(key))
                .or(() -> token.map(CodeupCredentials::accessToken))
                .orElseThrow();
    }
}
