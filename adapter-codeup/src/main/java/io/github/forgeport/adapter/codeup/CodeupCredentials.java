package io.github.forgeport.adapter.codeup;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.adapter.codeup.signing.Acs3Signer;
import io.github.forgeport.adapter.codeup.signing.AcsHeaders;
import io.github.forgeport.adapter.codeup.signing.NonceGenerator;
import io.github.forgeport.adapter.codeup.signing.RoaSigner;
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

    /** The signature algorithm of an access key. */
    public enum Signature {

        /** The vendor's third signature version, which covers host, query and body. */
        ACS3_HMAC_SHA256,

        /** The vendor's older signature version, no longer recommended, which covers neither host nor body. */
        ROA_HMAC_SHA1
    }

    // Suppliers are transient, since a serialiser of fields shall not find what they hold.
    private final transient @Nullable Supplier<AccessKey> key;
    private final transient @Nullable Supplier<Secret> unsignedToken;
    private final transient @Nullable Supplier<Secret> signedToken;
    private final Signature signature;

    private CodeupCredentials(
            @Nullable Supplier<AccessKey> key,
            Signature signature,
            @Nullable Supplier<Secret> tokenBeside,
            @Nullable Supplier<Secret> tokenAlone) {
        this.key = key;
        this.signature = signature;
        this.signedToken = tokenBeside;
        this.unsignedToken = tokenAlone;
    }

    /** Creates credentials from an access key of the account or of a RAM user, or a temporary one of STS. */
    public static CodeupCredentials accessKey(AccessKey key) {
        return accessKey(CredentialSource.of(key));
    }

    /** Creates credentials from a source of access keys, which is called at every attempt, so that the key can change. */
    public static CodeupCredentials accessKey(Supplier<AccessKey> source) {
        return new CodeupCredentials(requireNonNull(source, "source"), Signature.ACS3_HMAC_SHA256, null, null);
    }

    /**
     * Returns the chain link that reads an access key from environment variables.
     *
     * <p>They are Forgeport's own, {@code FORGEPORT_CODEUP_ACCESS_KEY_ID}, {@code FORGEPORT_CODEUP_ACCESS_KEY_SECRET} and,
     * for a temporary key, {@code FORGEPORT_CODEUP_SECURITY_TOKEN}; or else those of the vendor's own tools, {@code
     * ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} and {@code ALIBABA_CLOUD_SECURITY_TOKEN}.
     *
     * @param environment all variables, such as {@code System.getenv()}
     */
    public static CredentialChain.Link<AccessKey> accessKeyIn(Map<String, String> environment) {
        return CodeupSettings.ACCESS_KEY_SETTINGS.inEnvironment(environment);
    }

    /**
     * Returns the chain link that reads an access key from a profile file, such as the command's.
     *
     * <p>Its keys are {@code codeup.access-key-id}, {@code codeup.access-key-secret} and, for a temporary key, {@code
     * codeup.security-token}. A profile that others may read fails the call.
     */
    public static CredentialChain.Link<AccessKey> accessKeyIn(ProfileFile profile) {
        return CodeupSettings.ACCESS_KEY_SETTINGS.inProfile(profile);
    }

    /**
     * Creates credentials from a personal access token, which is sent as the query parameter {@code accessToken}.
     *
     * <p>The vendor offers the token for calls without AccessKey; whether its service takes one without a signature is
     * not established.
     *
     * @throws IllegalArgumentException if it has a blank, a control character or one that is not ASCII; it is not echoed
     */
    public static CodeupCredentials accessToken(Secret token) {
        return accessToken(CredentialSource.of(SendableSecret.requireHeaderValue("the token", token)));
    }

    /** Creates credentials from a source of personal access tokens, which is called at every attempt. */
    public static CodeupCredentials accessToken(Supplier<Secret> source) {
        return new CodeupCredentials(null, Signature.ACS3_HMAC_SHA256, null, requireNonNull(source, "source"));
    }

    /**
     * Returns a copy that sends a personal access token in addition to the signature.
     *
     * @throws IllegalArgumentException if it has a blank, a control character or one that is not ASCII; it is not echoed
     * @throws IllegalStateException if these are no access key
     */
    public CodeupCredentials withAccessToken(Secret token) {
        return withAccessToken(CredentialSource.of(SendableSecret.requireHeaderValue("the token", token)));
    }

    /**
     * Returns a copy that sends, in addition to the signature, a personal access token of a source called at every attempt.
     *
     * @throws IllegalStateException if these are no access key
     */
    public CodeupCredentials withAccessToken(Supplier<Secret> source) {
        requireKey("a token stands beside an access key only");
        return new CodeupCredentials(key, signature, requireNonNull(source, "source"), null);
    }

    /**
     * Returns a copy with this signature algorithm, in place of ACS3-HMAC-SHA256.
     *
     * @throws IllegalStateException if these are no access key
     */
    public CodeupCredentials withSignature(Signature signature) {
        requireKey("only an access key signs");
        return new CodeupCredentials(key, requireNonNull(signature, "signature"), signedToken, null);
    }

    /** Throws an exception with this message unless these credentials have an access key. */
    private void requireKey(String rule) {
        if (key == null) {
            throw new IllegalStateException(rule);
        }
    }

    /** Returns the authentication of a session, which signs each request, adds the token to it, or both. */
    Authentication authentication() {
        if (key == null) {
            return Authentication.by(requireNonNull(unsignedToken), CodeupCredentials::addToken);
        }
        NonceGenerator nonces = new NonceGenerator();
        if (signedToken == null) {
            return Authentication.by(key, (signing, request) -> sign(signing, request, nonces.next()));
        }
        return Authentication.by(CredentialPair.from(key, signedToken), (both, request) -> {
            addToken(both.second(), request);
            sign(both.first(), request, nonces.next());
        });
    }

    /** Adds a personal access token to the query of a request. */
    private static void addToken(Secret token, OutgoingRequest request) {
        AcsHeaders.reserve(request);
        request.secretParameter("accessToken", SendableSecret.requireHeaderValue("the token", token));
    }

    /** Signs a request with an access key, by the algorithm of these credentials. */
    private void sign(AccessKey key, OutgoingRequest request, String nonce) {
        AcsHeaders.reserve(request);
        switch (signature) {
            case ACS3_HMAC_SHA256 -> Acs3Signer.sign(key, request, nonce);
            case ROA_HMAC_SHA1 -> RoaSigner.sign(key, request, nonce);
        }
    }

    @Override
    public String toString() {
        if (key == null) {
            return "CodeupCredentials[accessToken ***]";
        }
        return "CodeupCredentials[accessKey *** by " + signature + (signedToken == null ? "]" : ", accessToken ***]");
    }
}
