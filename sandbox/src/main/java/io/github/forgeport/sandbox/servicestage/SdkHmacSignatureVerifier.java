package io.github.forgeport.sandbox.servicestage;

import static io.github.forgeport.sandbox.servicestage.SdkHmacCanonicalRequest.PAYLOAD_HASH;
import static io.github.forgeport.sandbox.servicestage.SdkHmacCanonicalRequest.UNSIGNED_PAYLOAD;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.signing.AllowedClockSkew;
import io.github.forgeport.sandbox.signing.CoveredHeaders;
import io.github.forgeport.sandbox.signing.Credential;
import io.github.forgeport.sandbox.signing.HmacAuthorization;
import io.github.forgeport.sandbox.signing.SandboxAccessKey;
import io.github.forgeport.sandbox.signing.SandboxAccessKeys;
import io.github.forgeport.sandbox.signing.SignatureDigests;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The verifier of Huawei Cloud's signature SDK-HMAC-SHA256, over the request as received.
 *
 * @see <a href="https://support.huaweicloud.com/intl/es-us/devg-apisign/api-sign-provide01.html">the signing guide</a>
 */
final class SdkHmacSignatureVerifier {

    static final String DATE = "X-Sdk-Date";
    static final String SECURITY_TOKEN = "X-Security-Token";

    static final DateTimeFormatter DATE_FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private static final String ALGORITHM = "SDK-HMAC-SHA256";
    static final Pattern FORM =
            Pattern.compile(ALGORITHM + " Access=([^,\\s]+), SignedHeaders=([^,\\s]+), Signature=([^,\\s]+)");

    private SdkHmacSignatureVerifier() {}

    /** Returns the gateway's error response to a signed request; empty if the signature is valid. */
    static Optional<VendorResponse> refusal(UndecodedRequest request, SandboxAccessKeys keys, Instant now) {
        Optional<HmacAuthorization> given = HmacAuthorization.parse(request, FORM);
        if (given.isEmpty()) {
            return Optional.of(ApigwErrorResponses.unreadableAuthorization());
        }
        HmacAuthorization authorization = given.get();
        Optional<SandboxAccessKey> key = keys.find(authorization.keyId());
        if (key.isEmpty()) {
            return Optional.of(ApigwErrorResponses.unknownAccessKey());
        }
        Optional<Instant> date = request.header(DATE).flatMap(SdkHmacSignatureVerifier::parseDate);
        if (date.isPresent() && !AllowedClockSkew.covers(date.get(), now)) {
            return Optional.of(ApigwErrorResponses.signatureExpired(date.get(), now));
        }
        String canonicalRequest = SdkHmacCanonicalRequest.of(request, authorization.signedHeaders());
        boolean isValid = date.isPresent()
                && coversRequiredHeaders(request, authorization.signedHeaders())
                && new Credential(signature(request, canonicalRequest, key.get().secret()))
                        .matches(authorization.signature());
        return isValid
                ? tokenRefusal(request, key.get())
                : Optional.of(ApigwErrorResponses.wrongSignature(canonicalRequest));
    }

    /** Returns the signature of a canonical request, with the date of the request. */
    static String signature(UndecodedRequest request, String canonicalRequest, String secret) {
        return SignatureDigests.hmacSha256Hex(secret, stringToSign(request, canonicalRequest));
    }

    /** Returns the string to sign: algorithm, date and the hash of the canonical request. */
    static String stringToSign(UndecodedRequest request, String canonicalRequest) {
        return String.join(
                "\n", ALGORITHM, request.header(DATE).orElse(""), SignatureDigests.sha256Hex(canonicalRequest));
    }

    /** Whether the signature covers the date and the security token, and the payload hash is right if the request has one. */
    private static boolean coversRequiredHeaders(UndecodedRequest request, CoveredHeaders signed) {
        return signed.arePresentIn(request)
                && signed.contains("x-sdk-date")
                && (signed.contains("x-security-token") || !request.hasHeader(SECURITY_TOKEN))
                && (!request.hasHeader(PAYLOAD_HASH)
                        || request.header(PAYLOAD_HASH)
                                .filter(hash -> isPayloadHash(hash, request))
                                .isPresent());
    }

    /** Whether a header's value is the hash of the body, or declares the body unsigned. */
    private static boolean isPayloadHash(String hash, UndecodedRequest request) {
        return hash.equals(UNSIGNED_PAYLOAD)
                || new Credential(SignatureDigests.sha256Hex(request.body())).matches(hash);
    }

    /** Returns the error response to a bad security token; empty if it is valid, or neither needed nor sent. */
    private static Optional<VendorResponse> tokenRefusal(UndecodedRequest request, SandboxAccessKey key) {
        if (!key.isTemporary() && !request.hasHeader(SECURITY_TOKEN)) {
            return Optional.empty();
        }
        if (request.header(SECURITY_TOKEN).filter(key::acceptsSecurityToken).isEmpty()) {
            return Optional.of(ApigwErrorResponses.undecodableToken());
        }
        return key.isExpired() ? Optional.of(ApigwErrorResponses.expiredToken()) : Optional.empty();
    }

    private static Optional<Instant> parseDate(String date) {
        try {
            return Optional.of(DATE_FORM.parse(date, Instant::from));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
