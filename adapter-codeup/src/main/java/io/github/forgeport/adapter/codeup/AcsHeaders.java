package io.github.forgeport.adapter.codeup;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import java.util.function.Predicate;

/** The headers that both of the vendor's signatures send and cover. */
final class AcsHeaders {

    static final String PREFIX = "x-acs-";

    /** Whether a name, in lower case, is of one of them. */
    static final Predicate<String> FAMILY = name -> name.startsWith(PREFIX);

    private AcsHeaders() {}

    /** Keeps them for the vendor's words, also where nothing signs. */
    static void reserve(OutgoingRequest request) {
        request.reserve(FAMILY);
    }

    /** What tells requests, and temporary keys, apart. */
    static void put(AccessKey key, OutgoingRequest request, String nonce) {
        request.header("x-acs-signature-nonce", nonce);
        key.securityToken().ifPresent(token -> {
            request.header("x-acs-accesskey-id", key.id());
            request.secretHeader("x-acs-security-token", token);
        });
    }
}
