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

    /** The region of the project, such as {@code cn-north-4}. */
    public static final Setting REGION = Setting.of("servicestage.region", "the region, such as cn-north-4");

    /** The base URL of the API, if it is not the region's own. */
    public static final Setting ENDPOINT =
            Setting.of("servicestage.endpoint", "the API's address, instead of the region's own");

    /** The base URL of IAM, the identity service, if it is not the region's own. */
    public static final Setting IAM_ENDPOINT =
            Setting.of("servicestage.iam-endpoint", "IAM's address, instead of the region's own");

    /** The id of the IAM project; required with a token only, else found by the region. */
    public static final Setting PROJECT =
            Setting.of("servicestage.project", "the IAM project's id, 32 hex digits; a token needs it");

    /** An IAM token of the project, which is sent with each request. */
    public static final Setting TOKEN = Setting.of("servicestage.token", "an IAM token of the project (secret)");

    /** The id of an access key. */
    public static final Setting ACCESS_KEY_ID =
            Setting.of("servicestage.access-key-id", "an access key's id").orVendorVariable("HUAWEICLOUD_SDK_AK");

    /** The secret of the access key. */
    public static final Setting ACCESS_KEY_SECRET =
            Setting.of("servicestage.access-key-secret", "its secret (secret)").orVendorVariable("HUAWEICLOUD_SDK_SK");

    /** The security token of a temporary access key. */
    public static final Setting SECURITY_TOKEN = Setting.of(
                    "servicestage.security-token", "a temporary key's token (secret)")
            .orVendorVariable("HUAWEICLOUD_SDK_SECURITY_TOKEN");

    /** The name of an IAM user who signs in by password. */
    public static final Setting USER = Setting.of("servicestage.user", "an IAM user, to sign in by password");

    /** The account that the IAM user belongs to, which the vendor calls a domain. */
    public static final Setting DOMAIN = Setting.of("servicestage.domain", "the account that the user belongs to");

    /** The password of the IAM user. */
    public static final Setting PASSWORD = Setting.of("servicestage.password", "the user's password (secret)");

    /** The name of the authorization through which repositories are accessed. */
    public static final Setting AUTHORIZATION =
            Setting.of("servicestage.authorization", "the authorization to reach repositories through");

    /** The settings that together hold an access key. */
    static final CredentialSettings ACCESS_KEY_SETTINGS =
            CredentialSettings.ofKey(ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN);

    /** The declaration of all settings. */
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
            List.of(ACCESS_KEY_SETTINGS, CredentialSettings.ofUser(USER, PASSWORD, DOMAIN)));

    /** The types of credentials that the settings can hold, in the order of preference. */
    public enum CredentialType {
        /** An IAM token. */
        TOKEN,
        /** An access key. */
        ACCESS_KEY,
        /** A user with a password. */
        PASSWORD,
        /** No credential. */
        NONE
    }

    private ServiceStageSettings() {}

    /**
     * Returns the type of the credential that a session with these settings uses.
     *
     * <p>A key in the vendor's own variables, which other tools may need, gives way to a user in ours.
     */
    public static CredentialType credentialType(Settings settings) {
        if (settings.has(TOKEN)) {
            return CredentialType.TOKEN;
        }
        boolean user = settings.has(USER);
        boolean vendors = settings.value(ACCESS_KEY_ID)
                .filter(id -> id.place() == Place.VENDORS_ENVIRONMENT)
                .isPresent();
        if (settings.has(ACCESS_KEY_ID) && !(user && vendors)) {
            return CredentialType.ACCESS_KEY;
        }
        return user ? CredentialType.PASSWORD : CredentialType.NONE;
    }

    /** Returns the access key that the settings hold; empty if they hold none. */
    public static Optional<AccessKey> accessKey(Settings settings) {
        return settings.accessKey(ACCESS_KEY_SETTINGS);
    }

    /** Returns the settings that a session requires; of each set, one is enough. */
    public static List<Set<Setting>> required(Settings settings) {
        List<Set<Setting>> required = new ArrayList<>();
        if (!usesIam(settings)) {
            required.add(choice(REGION, ENDPOINT));
            required.add(Set.of(PROJECT));
        } else {
            required.add(Set.of(REGION));
            if (settings.has(ENDPOINT)) {
                required.add(Set.of(IAM_ENDPOINT));
            }
        }
        required.add(choice(TOKEN, ACCESS_KEY_ID, USER));
        return required;
    }

    /** Whether a session calls IAM, to sign a user in or to find the project's id. */
    public static boolean usesIam(Settings settings) {
        return switch (credentialType(settings)) {
            case PASSWORD -> true;
            case ACCESS_KEY -> !settings.has(PROJECT);
            case TOKEN, NONE -> false;
        };
    }

    /**
     * Creates a session's configuration from settings.
     *
     * @throws io.github.forgeport.http.settings.UnusableSettings if a setting is missing or cannot be used
     */
    public static ServiceStageConfig config(Settings settings) {
        settings.require(required(settings));
        // Settings that are not used are checked, too: they are meant, and another credential may need them.
        settings.endpoint(IAM_ENDPOINT);
        settings.find(REGION, ServiceStageConfig::requireRegion);
        ServiceStageConfig config = usesIam(settings)
                ? configWithIam(settings, credentials(settings))
                : configWithoutIam(settings, credentials(settings));
        return settings.find(AUTHORIZATION, name -> config.withAuthorization(new AuthorizationName(name)))
                .orElse(config);
    }

    /** Creates the credentials of the type that {@link #credentialType} returns. */
    private static ServiceStageCredentials credentials(Settings settings) {
        return switch (credentialType(settings)) {
            case TOKEN ->
                settings.secret("the token", TOKEN)
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

    /** Creates the configuration of a session that calls no IAM, with a configured project. */
    private static ServiceStageConfig configWithoutIam(Settings settings, ServiceStageCredentials credentials) {
        String project =
                settings.find(PROJECT, ServiceStageConfig::requireProject).orElseThrow();
        return settings.endpoint(ENDPOINT)
                .map(endpoint -> ServiceStageConfig.at(endpoint, project, credentials, settings.policy()))
                .orElseGet(() -> ServiceStageConfig.of(region(settings), project, credentials)
                        .withPolicy(settings.policy()));
    }

    /** Creates the configuration of a session that calls IAM; for a configured endpoint, IAM's must be set, too. */
    private static ServiceStageConfig configWithIam(Settings settings, ServiceStageCredentials credentials) {
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

    /** Returns the region in the settings. */
    private static String region(Settings settings) {
        return settings.find(REGION, ServiceStageConfig::requireRegion).orElseThrow();
    }
}
