package io.github.forgeport.adapter.servicestage;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.Secret;
import io.github.forgeport.http.AccessKey;
import io.github.forgeport.http.Authentication;
import io.github.forgeport.http.CredentialChain;
import io.github.forgeport.http.CredentialSource;
import io.github.forgeport.http.OutgoingRequest;
import io.github.forgeport.http.SendableSecret;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a session proves to ServiceStage who is asking: by an access key, which the vendor recommends, or by an IAM token. */
public final class ServiceStageCredentials {

    private final @Nullable Supplier<AccessKey> key;
    private final @Nullable Supplier<Secret> token;

    private ServiceStageCredentials(@Nullable Supplier<AccessKey> key, @Nullable Supplier<Secret> token) {
        this.key = key;
        this.token = token;
    }

    /** An access key of an IAM user, or a temporary one. */
    public static ServiceStageCredentials accessKey(AccessKey key) {
        return accessKey(CredentialSource.of(key));
    }

    /** An access key that is asked for at every attempt, so that it can change while a session lives. */
    public static ServiceStageCredentials accessKey(Supplier<AccessKey> source) {
        return new ServiceStageCredentials(requireNonNull(source, "source"), null);
    }

    /**
     * Where the vendor's own tools look for an access key: {@code HUAWEICLOUD_SDK_AK}, {@code HUAWEICLOUD_SDK_SK} and, for a
     * temporary one, {@code HUAWEICLOUD_SDK_SECURITY_TOKEN}.
     *
     * @param environment all variables, such as {@code System.getenv()}
     */
    public static CredentialChain.Link<AccessKey> accessKeyIn(Map<String, String> environment) {
        return AccessKey.inEnvironment(
                environment, "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN");
    }

    /**
     * An IAM token of the project, sent as {@code X-Auth-Token}; the vendor's tokens live for 24 hours.
     *
     * @throws IllegalArgumentException if it has a blank, a control character or one that is not ASCII; it is not echoed
     */
    public static ServiceStageCredentials token(Secret token) {
        return token(CredentialSource.of(SendableSecret.require("the token", token)));
    }

    /** An IAM token that is asked for at every attempt, so that it can change while a session lives. */
    public static ServiceStageCredentials token(Supplier<Secret> source) {
        return new ServiceStageCredentials(null, requireNonNull(source, "source"));
    }

    /**
     * The proof for calls to one project.
     *
     * @param project its id, which a signature covers
     */
    Authentication authentication(String project) {
        if (key != null) {
            return Authentication.by(key, (signing, request) -> {
                request.header("X-Project-Id", project);
                SdkHmacSignature.sign(signing, request);
            });
        }
        return Authentication.by(requireNonNull(token), ServiceStageCredentials::putToken);
    }

    private static void putToken(Secret token, OutgoingRequest request) {
        request.header(
                "X-Auth-Token", SendableSecret.require("the token", token).reveal());
    }

    @Override
    public String toString() {
        return key == null ? "ServiceStageCredentials[token ***]" : "ServiceStageCredentials[accessKey ***]";
    }
}
