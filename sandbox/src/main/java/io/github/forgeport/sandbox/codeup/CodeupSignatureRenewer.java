package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.signing.SignatureDigests;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A signer that renews the signature of a request to Codeup, in either scheme: only dates, digest, nonce and signature
 * change.
 */
final class CodeupSignatureRenewer {

    /** The date format of HTTP; the JDK's own one leaves out a leading zero of the day. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private CodeupSignatureRenewer() {}

    /** Returns the headers of a new signature; empty if the request is signed in neither scheme. */
    static Optional<Map<String, String>> renewedHeaders(UndecodedRequest request, Instant now) {
        if (CodeupSignature.of(request).isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>(Map.of(
                Acs3SignatureVerifier.DATE,
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                Acs3SignatureVerifier.CONTENT_HASH,
                SignatureDigests.sha256Hex(request.body()),
                CodeupSignature.NONCE,
                UUID.randomUUID().toString(),
                "Date",
                HTTP_DATE.format(now)));
        // Each scheme has its own.
        headers.keySet().removeIf(name -> !request.hasHeader(name));
        headers.put("Authorization", authorizationHeader(request.withHeaders(headers)));
        return Optional.of(headers);
    }

    /** Returns the Authorization header of a request with a new signature, made with the key that it names. */
    private static String authorizationHeader(UndecodedRequest request) {
        CodeupSignature signature = CodeupSignature.of(request).orElseThrow();
        String secret = CodeupGatewaySimulation.KEYS.secretOf(signature.keyId());
        return signature.authorizationHeader(secret);
    }
}
