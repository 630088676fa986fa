package io.github.forgeport.adapter.servicestage;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.adapter.servicestage.identity.IamAccess;
import io.github.forgeport.adapter.servicestage.identity.IamUser;
import io.github.forgeport.adapter.servicestage.identity.SessionIdentity;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.request.SendableSecret;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a session with ServiceStage: an access key, which the vendor recommends, an IAM token, or a user's
 * password.
 */
public final class ServiceStageCredentials {

    // Suppliers are transient, since a serialiser of fields shall not find what they hold.
    private final transient @Nullable Supplier<AccessKey> key;
    private final transient @Nullable Supplier<Secret> token;
    private final transient @Nullable Supplier<Secret> password;

    private final @Nullable IamUser user;

    private ServiceStageCredentials(
            @Nullable Supplier<AccessKey> key,
            @Nullable Supplier<Secret> token,
            @Nullable Supplier<Secret> password,
            @Nullable IamUser user) {
        this.key = key;
        this.token = token;
        this.password = password;
        this.user = user;
    }

    /** Creates credentials from an access key of an IAM user, or a temporary one. */
    public static ServiceStageCredentials accessKey(AccessKey key) {
        return accessKey(CredentialSource.of(key));
    }

    /** Creates credentials from a source of access keys, which is called at every attempt, so that the key can change. */
    public static ServiceStageCredentials accessKey(Supplier<AccessKey> source) {
        return new ServiceStageCredentials(requireNonNull(source, "source"), null, null, null);
    }

    /**
     * Returns the chain link that reads an access key from environment variables.
     *
     * <p>They are Forgeport's own, {@code FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID}, {@code
     * FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET} and, for a temporary key, {@code FORGEPORT_SERVICESTAGE_SECURITY_TOKEN}; or
     * else those of the vendor's own tools, {@code HUAWEICLOUD_SDK_AK}, {@code HUAWEICLOUD_SDK_SK} and {@code
     * HUAWEICLOUD_SDK_SECURITY_TOKEN}.
     *
     * @param environment all variables, such as {@code System.getenv()}
     */
    public static CredentialChain.Link<AccessKey> accessKeyIn(Map<String, String> environment) {
        return ServiceStageSettings.ACCESS_KEY_SETTINGS.inEnvironment(environment);
    }

    /**
     * Returns the chain link that reads an access key from a profile file, such as the command's.
     *
     * <p>Its keys are {@code servicestage.access-key-id}, {@code servicestage.access-key-secret} and, for a temporary key,
     * {@code servicestage.security-token}. A profile that others may read fails the call.
     */
    public static CredentialChain.Link<AccessKey> accessKeyIn(ProfileFile profile) {
        return ServiceStageSettings.ACCESS_KEY_SETTINGS.inProfile(profile);
    }

    /**
     * Creates credentials from an IAM token of the project, which is sent as {@code X-Auth-Token} and lives for 24 hours.
     *
     * @throws IllegalArgumentException if it has a blank, a control character or one that is not ASCII; it is not echoed
     */
    public static ServiceStageCredentials token(Secret token) {
        return token(CredentialSource.of(SendableSecret.requireHeaderValue("the token", token)));
    }

    /** Creates credentials from a source of IAM tokens, which is called at every attempt, so that the token can change. */
    public static ServiceStageCredentials token(Supplier<Secret> source) {
        return new ServiceStageCredentials(null, requireNonNull(source, "source"), null, null);
    }

    /**
     * Creates credentials from the password of an IAM user, with which tokens are fetched.
     *
     * <p>The user is signed in when a token is first needed, and again before it expires or when it is refused; once for all
     * threads. Users who sign in with a second factor cannot be signed in so, nor can an account itself.
     *
     * @param domain the account that the user belongs to
     * @throws IllegalArgumentException if a name is blank or has an invisible or control character, or if the password
     *     begins or ends with a blank, or has an unpaired surrogate; none is echoed
     * @see <a href="https://support.huaweicloud.com/api-iam/iam_30_0001.html">获取IAM用户Token（使用密码）</a>
     */
    public static ServiceStageCredentials password(String domain, String user, Secret password) {
        return password(domain, user, CredentialSource.of(SendableSecret.requireText("the password", password)));
    }

    /**
     * Creates credentials from an IAM user and a source of passwords, which is called at every sign-in.
     *
     * @throws IllegalArgumentException if a name is blank or has an invisible or control character; it is not echoed
     */
    public static ServiceStageCredentials password(String domain, String user, Supplier<Secret> source) {
        return new ServiceStageCredentials(null, null, requireNonNull(source, "source"), new IamUser(domain, user));
    }

    /** Whether the session fetches a token from IAM, as it does with a password. */
    boolean needsIam() {
        return user != null;
    }

    /** Whether IAM returns a region's project for these credentials, as it does for all but a token. */
    boolean canFindProject() {
        return token == null;
    }

    /** Returns the authentication and the project of a session with these credentials. */
    SessionIdentity sessionIdentity(ServiceStageConfig config) {
        if (token != null) {
            return SessionIdentity.byToken(token, config.project().orElseThrow());
        }
        IamAccess iam = new IamAccess(
                config.iam().orElse(null),
                config.project().orElse(null),
                config.region().orElse(null),
                config.policy());
        return user == null
                ? SessionIdentity.byAccessKey(requireNonNull(key), iam)
                : SessionIdentity.byPassword(user, requireNonNull(password), iam);
    }

    @Override
    public String toString() {
        String kind = user != null ? "password" : key != null ? "accessKey" : "token";
        return "ServiceStageCredentials[" + kind + " ***]";
    }
}
