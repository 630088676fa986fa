package io.github.forgeport.adapter.servicestage.identity;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;

/** A test helper that signs a request as the adapter signs its own. */
public final class ServiceStageSigner {

    private ServiceStageSigner() {}

    /** Dates and signs a request by SDK-HMAC-SHA256. */
    public static void sign(AccessKey key, OutgoingRequest request) {
        SdkHmacSigner.sign(key, request);
    }
}
