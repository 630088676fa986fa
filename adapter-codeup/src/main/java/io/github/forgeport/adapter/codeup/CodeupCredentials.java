package io.github.forgeport.adapter.codeup;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.credentials.CredentialPair;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.SendableSecret;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a session with Codeup: an access key, which the vendor recommends, a personal access token, or both.
 *
 * <p>With both, the vendor says, the token's creator decides what may be read and written.
 */
public final class CodeupCredentials {

    /** How an access key signs a request. */
    public enum Signature {

        /** The vendor's third one, which covers host, query and body. */
        ACS3_HMAC_SHA256,

        /** The one before, which the vendor no longer recommends: it covers neither host nor body. */
        ROA_HMAC_SHA1
    }

    // Suppliers are transient, since a serialiser of fields shall not find what they hold.
    private final transient @Nullable Supplier<AccessKey> key;
    private final transient @Nullable Supplier<Secret> tokenAlone;
    private final transient @Nullable Supplier<Secret> tokenBeside;
    private final Signature signature;

    private CodeupCredentials(
            @Nullable Supplier<AccessKey> key,
            Signature signature,
            @Nullable Supplier<Secret> tokenBeside,
            @Nullable Supplier<Secret> tokenAlone) {
        this.key = key;
        this.signature = signature;
        this.tokenBeside = tokenBeside;
        this.tokenAlone = tokenAlone;
    }

    /** An access key of the account or of a RAM user, or a temporary one of STS. */
    public static CodeupCredentials accessKey(AccessKey key) {
        return accessKey(CredentialSource.of(key));
    }

    /** An access key that is asked for at every attempt, so that it can change while a session lives. */
    public static CodeupCredentials accessKey(Supplier<AccessKey> source) {
        return new CodeupCredentials(requireNonNull(source, "source"), Signature.ACS3_HMAC_SHA256, null, null);
    }

    /**
     * An access key in the environment: Forgeport's own {@code FORGEPORT_CODEUP_ACCESS_KEY_ID}, {@code
     * FORGEPORT_CODEUP_ACCESS_KEY_SECRET} and, for a temporary one, {@code FORGEPORT_CODEUP_SECURITY_TOKEN}; or else where
     * the vendor's own tools look: {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} and {@code
     * ALIBABA_CLOUD_SECURITY_TOKEN}.
     *
     * @param environment all variables, such as {@code System.getenv()}
     */
    public static CredentialChain.Link<AccessKey> accessKeyIn(Map<String, String> environment) {
        return CodeupSettings.KEY.inEnvironment(environment);
    }

    /**
     * An access key in a profile, such as the command's: {@code codeup.access-key-id}, {@code codeup.access-key-secret} and,
     * for a temporary one, {@code codeup.security-token}. A profile that others may read fails the call.
     */
    public static CredentialChain.Link<AccessKey> accessKeyIn(ProfileFile profile) {
        return CodeupSettings.KEY.inProfile(profile);
    }

    /**
     * A personal access token, sent as the query parameter {@code accessToken}.
     *
     * <p>The vendor offers the token for calls without AccessKey; whether its service takes one without a signature is
     * not established.
     *
     * @throws IllegalArgumentException if it has a blank, a control character or one that is not ASCII; it is not echoed
     */
    public static CodeupCredentials accessToken(Secret token) {
        return accessToken(CredentialSource.of(SendableSecret.require("the token", token)));
    }

    /** A personal access token that is asked for at every attempt, so that it can change while a session lives. */
    public static CodeupCredentials accessToken(Supplier<Secret> source) {
        return new CodeupCredentials(null, Signature.ACS3_HMAC_SHA256, null, requireNonNull(source, "source"));
    }

    /**
     * The same, and a personal access token beside the signature.
     *
     * @throws IllegalArgumentException if it has a blank, a control character or one that is not ASCII; it is not echoed
     * @throws IllegalStateException if these are no access key
     */
    public CodeupCredentials withAccessToken(Secret token) {
        return withAccessToken(CredentialSource.of(SendableSecret.require("the token", token)));
    }

    /**
     * The same, and a personal access token beside the signature that is asked for at every attempt.
     *
     * @throws IllegalStateException if these are no access key
     */
    public CodeupCredentials withAccessToken(Supplier<Secret> source) {
        requireKey("a token stands beside an access key only");
        return new CodeupCredentials(key, signature, requireNonNull(source, "source"), null);
    }

    /**
     * The same, signing in another way than by ACS3-HMAC-SHA256.
     *
     * @throws IllegalStateException if these are no access key
     */
    public CodeupCredentials withSignature(Signature signature) {
        requireKey("only an access key signs");
        return new CodeupCredentials(key, requireNonNull(signature, "signature"), tokenBeside, null);
    }

    private void requireKey(String rule) {
        if (key == null) {
            throw new IllegalStateException(rule);
        }
    }

    Authentication authentication() {
        if (key == null) {
            return Authentication.by(requireNonNull(tokenAlone), CodeupCredentials::putToken);
        }
        Nonces nonces = new Nonces();
        if (tokenBeside == null) {
            return Authentication.by(key, (signing, request) -> sign(signing, request, nonces.next()));
        }
        return Authentication.by(CredentialPair.from(key, tokenBeside), (both, request) -> {
            putToken(both.second(), request);
            sign(both.first(), request, nonces.next());
        });
    }

    private static void putToken(Secret token, OutgoingRequest request) {
        AcsHeaders.reserve(request);
        request.secretParameter("accessToken", SendableSecret.require("the token", token));
    }

    private void sign(AccessKey key, OutgoingRequest request, String nonce) {
        AcsHeaders.reserve(request);
        switch (signature) {
            case ACS3_HMAC_SHA256 -> Acs3Signature.sign(key, request, nonce);
            case ROA_HMAC_SHA1 -> RoaSignature.sign(key, request, nonce);
        }
    }

    @Override
    public String toString() {
        if (key == null) {
            return "CodeupCredentials[accessToken ***]";
        }
        return "CodeupCredentials[accessKey *** by " + signature + (tokenBeside == null ? "]" : ", accessToken ***]");
    }
}
