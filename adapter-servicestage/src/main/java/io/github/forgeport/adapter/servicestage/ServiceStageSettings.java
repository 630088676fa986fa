package io.github.forgeport.adapter.servicestage;

import static io.github.forgeport.http.settings.DeclaredSettings.choice;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.settings.CredentialSettings;
import io.github.forgeport.http.settings.DeclaredSettings;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.SettingValue.Place;
import io.github.forgeport.http.settings.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The environment variables and profile keys that configure a session with ServiceStage. */
public final class ServiceStageSettings {

    /** Where the project is. */
    public static final Setting REGION = Setting.of("servicestage.region", "the region, such as cn-north-4");

    /** Where the API is. */
    public static final Setting ENDPOINT =
            Setting.of("servicestage.endpoint", "the API's address, instead of the region's own");

    /** Where users sign in and projects are found. */
    public static final Setting IAM_ENDPOINT =
            Setting.of("servicestage.iam-endpoint", "IAM's address, instead of the region's own");

    /** The project; it may be left out where it can be found. */
    public static final Setting PROJECT =
            Setting.of("servicestage.project", "the IAM project's id, 32 hex digits; a token needs it");

    /** A proof of who is asking. */
    public static final Setting TOKEN = Setting.of("servicestage.token", "an IAM token of the project (secret)");

    /** Who signs. */
    public static final Setting ACCESS_KEY_ID =
            Setting.of("servicestage.access-key-id", "an access key's id").orIn("HUAWEICLOUD_SDK_AK");

    /** What is signed with. */
    public static final Setting ACCESS_KEY_SECRET =
            Setting.of("servicestage.access-key-secret", "its secret (secret)").orIn("HUAWEICLOUD_SDK_SK");

    /** What a temporary key is sent with. */
    public static final Setting SECURITY_TOKEN = Setting.of(
                    "servicestage.security-token", "a temporary key's token (secret)")
            .orIn("HUAWEICLOUD_SDK_SECURITY_TOKEN");

    /** Who signs in. */
    public static final Setting USER = Setting.of("servicestage.user", "an IAM user, to sign in by password");

    /** Whose user that is. */
    public static final Setting DOMAIN = Setting.of("servicestage.domain", "the account that the user belongs to");

    /** What the user signs in with. */
    public static final Setting PASSWORD = Setting.of("servicestage.password", "the user's password (secret)");

    /** What repositories are reached through. */
    public static final Setting AUTHORIZATION =
            Setting.of("servicestage.authorization", "the authorization to reach repositories through");

    static final CredentialSettings KEY = CredentialSettings.ofKey(ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN);

    /** All of them. */
    public static final DeclaredSettings DECLARED = new DeclaredSettings(
            "servicestage",
            List.of(
                    REGION,
                    ENDPOINT,
                    IAM_ENDPOINT,
                    PROJECT,
                    TOKEN,
                    ACCESS_KEY_ID,
                    ACCESS_KEY_SECRET,
                    SECURITY_TOKEN,
                    USER,
                    DOMAIN,
                    PASSWORD,
                    AUTHORIZATION),
            List.of(KEY, CredentialSettings.ofUser(USER, PASSWORD, DOMAIN)));

    /** The kinds of credentials that the settings can hold; the first that is there is taken. */
    public enum Proof {
        /** An IAM token. */
        TOKEN,
        /** An access key. */
        ACCESS_KEY,
        /** The password of a user. */
        PASSWORD,
        /** Nothing yet. */
        NONE
    }

    private ServiceStageSettings() {}

    /** Chooses; a key of the vendor's variables, which other tools may need, gives way to a user of ours. */
    public static Proof proof(Settings settings) {
        if (settings.has(TOKEN)) {
            return Proof.TOKEN;
        }
        boolean user = settings.has(USER);
        boolean vendors = settings.given(ACCESS_KEY_ID)
                .filter(id -> id.place() == Place.VENDORS_ENVIRONMENT)
                .isPresent();
        if (settings.has(ACCESS_KEY_ID) && !(user && vendors)) {
            return Proof.ACCESS_KEY;
        }
        return user ? Proof.PASSWORD : Proof.NONE;
    }

    /** The access key, if there is one. */
    public static Optional<AccessKey> accessKey(Settings settings) {
        return settings.accessKey(KEY);
    }

    /** What a session cannot do without; of each set, one will do. */
    public static List<Set<Setting>> needed(Settings settings) {
        List<Set<Setting>> needed = new ArrayList<>();
        if (!asksIam(settings)) {
            needed.add(choice(REGION, ENDPOINT));
            needed.add(Set.of(PROJECT));
        } else {
            needed.add(Set.of(REGION));
            if (settings.has(ENDPOINT)) {
                needed.add(Set.of(IAM_ENDPOINT));
            }
        }
        needed.add(choice(TOKEN, ACCESS_KEY_ID, USER));
        return needed;
    }

    /** For the token of a password, and for the id of a project that is not named. */
    public static boolean asksIam(Settings settings) {
        return switch (proof(settings)) {
            case PASSWORD -> true;
            case ACCESS_KEY -> !settings.has(PROJECT);
            case TOKEN, NONE -> false;
        };
    }

    /**
     * Makes a configuration of them.
     *
     * @throws io.github.forgeport.http.settings.UnusableSettings if a setting is missing or cannot be used
     */
    public static ServiceStageConfig config(Settings settings) {
        settings.require(needed(settings));
        // What is not used is looked at, too: it is meant, and may be what another credential needs.
        settings.endpoint(IAM_ENDPOINT);
        settings.find(REGION, ServiceStageConfig::requireRegion);
        ServiceStageConfig config = asksIam(settings)
                ? askingIam(settings, credentials(settings))
                : knowing(settings, credentials(settings));
        return settings.find(AUTHORIZATION, name -> config.withAuthorization(new AuthorizationName(name)))
                .orElse(config);
    }

    private static ServiceStageCredentials credentials(Settings settings) {
        return switch (proof(settings)) {
            case TOKEN ->
                settings.word("the token", TOKEN)
                        .map(ServiceStageCredentials::token)
                        .orElseThrow();
            case ACCESS_KEY ->
                accessKey(settings).map(ServiceStageCredentials::accessKey).orElseThrow();
            case PASSWORD ->
                ServiceStageCredentials.password(
                        settings.get(DOMAIN),
                        settings.get(USER),
                        settings.find(PASSWORD, Secret::of).orElseThrow());
            case NONE -> throw new IllegalStateException("a credential is required before");
        };
    }

    private static ServiceStageConfig knowing(Settings settings, ServiceStageCredentials credentials) {
        String project =
                settings.find(PROJECT, ServiceStageConfig::requireProject).orElseThrow();
        return settings.endpoint(ENDPOINT)
                .map(endpoint -> ServiceStageConfig.at(endpoint, project, credentials, settings.policy()))
                .orElseGet(() -> ServiceStageConfig.of(region(settings), project, credentials)
                        .withPolicy(settings.policy()));
    }

    /** A region's IAM is asked about that region's ServiceStage only: elsewhere, both are named. */
    private static ServiceStageConfig askingIam(Settings settings, ServiceStageCredentials credentials) {
        String region = region(settings);
        ServiceStageConfig own = ServiceStageConfig.inRegion(region, credentials);
        Optional<URI> iam = settings.endpoint(IAM_ENDPOINT).or(own::iam);
        ServiceStageConfig config = ServiceStageConfig.at(
                settings.endpoint(ENDPOINT).orElse(own.endpoint()),
                iam.orElseThrow(),
                region,
                credentials,
                settings.policy());
        return settings.find(PROJECT, config::withProject).orElse(config);
    }

    private static String region(Settings settings) {
        return settings.find(REGION, ServiceStageConfig::requireRegion).orElseThrow();
    }
}
