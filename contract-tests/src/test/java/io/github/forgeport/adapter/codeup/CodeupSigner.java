package io.github.forgeport.adapter.codeup;

import io.github.forgeport.adapter.codeup.signing.Acs3Signer;
import io.github.forgeport.adapter.codeup.signing.RoaSigner;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import java.util.UUID;

/** A test helper that signs a request as the adapter signs its own, each with a new nonce. */
public final class CodeupSigner {

    private CodeupSigner() {}

    /** Dates and signs a request by ACS3-HMAC-SHA256. */
    public static void acs3(AccessKey key, OutgoingRequest request) {
        Acs3Signer.sign(key, request, nonce());
    }

    /** Dates and signs a request by ROA HMAC-SHA1. */
    public static void roa(AccessKey key, OutgoingRequest request) {
        RoaSigner.sign(key, request, nonce());
    }

    private static String nonce() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
