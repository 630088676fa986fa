package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.signing.AllowedClockSkew;
import io.github.forgeport.sandbox.signing.SandboxAccessKey;
import io.github.forgeport.sandbox.signing.SandboxAccessKeys;
import java.time.Instant;
import java.util.Optional;

/** A verifier of the key, time, nonce and signature of a request to Codeup. */
record CodeupSignatureVerifier(SandboxAccessKeys keys, Instant now) {

    static final String TEMPORARY_KEY_ID = "x-acs-accesskey-id";
    static final String SECURITY_TOKEN = "x-acs-security-token";

    /**
     * Returns the gateway's error response to an invalid signature; empty if it is valid; a repeated nonce is not noticed
     * here.
     */
    Optional<VendorResponse> refusal(UndecodedRequest request, CodeupSignature signature) {
        Optional<SandboxAccessKey> key = keys.find(signature.keyId());
        if (key.isEmpty()) {
            return Optional.of(PopErrorResponses.unknownAccessKey());
        }
        if (signature.date().filter(date -> AllowedClockSkew.covers(date, now)).isEmpty()) {
            return Optional.of(PopErrorResponses.timeStampExpired());
        }
        if (!signature.isValid(key.get().secret())) {
            return Optional.of(PopErrorResponses.wrongSignature(signature.stringToSign()));
        }
        return isSecurityTokenValid(request, key.get())
                ? Optional.empty()
                : Optional.of(PopErrorResponses.securityTokenExpired());
    }

    private static boolean isSecurityTokenValid(UndecodedRequest request, SandboxAccessKey key) {
        if (!key.isTemporary()) {
            return !request.hasHeader(SECURITY_TOKEN);
        }
        return !key.isExpired()
                && request.header(TEMPORARY_KEY_ID).filter(key.id()::equals).isPresent()
                && request.header(SECURITY_TOKEN)
                        .filter(key::acceptsSecurityToken)
                        .isPresent();
    }
}
