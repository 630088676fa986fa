package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.signing.HmacAuthorization;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A signer that renews a request's SDK-HMAC-SHA256 signature: only date and signature change. */
final class SdkHmacSignatureRenewer {

    private SdkHmacSignatureRenewer() {}

    /** Returns the headers of a new signature; empty if the request is not signed by SDK-HMAC-SHA256. */
    static Optional<Map<String, String>> renewedHeaders(UndecodedRequest request, Instant now) {
        return HmacAuthorization.parse(request, SdkHmacSignatureVerifier.FORM)
                .map(authorization -> renewedHeaders(request, authorization, now));
    }

    private static Map<String, String> renewedHeaders(
            UndecodedRequest request, HmacAuthorization authorization, Instant now) {
        Map<String, String> headers = new HashMap<>();
        if (request.hasHeader(SdkHmacSignatureVerifier.DATE)) {
            headers.put(SdkHmacSignatureVerifier.DATE, SdkHmacSignatureVerifier.DATE_FORM.format(now));
        }
        UndecodedRequest dated = request.withHeaders(headers);
        String canonical = SdkHmacCanonicalRequest.of(dated, authorization.signedHeaders());
        String secret = ApigwSimulation.KEYS.secretOf(authorization.keyId());
        String signature = SdkHmacSignatureVerifier.signature(dated, canonical, secret);
        headers.put("Authorization", HmacAuthorization.withSignature(request, signature));
        return headers;
    }
}
