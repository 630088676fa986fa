package io.github.forgeport.adapter.codeup;

import io.github.forgeport.http.AccessKey;
import io.github.forgeport.http.OutgoingRequest;

/** The headers that both signatures send and cover. */
final class AcsHeaders {

    static final String PREFIX = "x-acs-";

    private AcsHeaders() {}

    /** What tells requests, and temporary keys, apart. */
    static void put(AccessKey key, OutgoingRequest request, String nonce) {
        request.header("x-acs-signature-nonce", nonce);
        key.securityToken().ifPresent(token -> {
            request.header("x-acs-accesskey-id", key.id());
            request.secretHeader("x-acs-security-token", token);
        });
    }
}
