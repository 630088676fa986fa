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

    /** Where the API is. */
    public static final Setting ENDPOINT = Setting.of("codeup.endpoint", "the API's address, if not the public one");

    /** Whose repositories are asked for. */
    public static final Setting ORGANIZATION =
            Setting.of("codeup.organization", "the organization's id, from its page's address");

    /** What stands beside an access key, or for it. */
    public static final Setting ACCESS_TOKEN = Setting.of("codeup.access-token", "a personal access token (secret)");

    /** Who signs. */
    public static final Setting ACCESS_KEY_ID =
            Setting.of("codeup.access-key-id", "an access key's id").orIn("ALIBABA_CLOUD_ACCESS_KEY_ID");

    /** What is signed with. */
    public static final Setting ACCESS_KEY_SECRET =
            Setting.of("codeup.access-key-secret", "its secret (secret)").orIn("ALIBABA_CLOUD_ACCESS_KEY_SECRET");

    /** What a temporary key is sent with. */
    public static final Setting SECURITY_TOKEN = Setting.of("codeup.security-token", "a temporary key's token (secret)")
            .orIn("ALIBABA_CLOUD_SECURITY_TOKEN");

    static final CredentialSettings KEY = CredentialSettings.ofKey(ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN);

    /** All of them. */
    public static final DeclaredSettings DECLARED = new DeclaredSettings(
            "codeup",
            List.of(ENDPOINT, ORGANIZATION, ACCESS_TOKEN, ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN),
            List.of(KEY));

    private CodeupSettings() {}

    /**
     * Makes a configuration of them; with a key and a token, both are sent.
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

    /** The access key, if there is one. */
    public static Optional<AccessKey> accessKey(Settings settings) {
        return settings.accessKey(KEY);
    }

    /** The vendor wants a signature even beside a token. */
    private static CodeupCredentials credentials(Settings settings) {
        Optional<Secret> token = settings.word("the token", ACCESS_TOKEN);
        return accessKey(settings)
                .map(CodeupCredentials::accessKey)
                .map(key -> token.map(key::withAccessToken).orElse(key))
                .or(() -> token.map(CodeupCredentials::accessToken))
                .orElseThrow();
    }
}
