package io.github.forgeport.adapter.codeup;

import io.github.forgeport.http.AccessKey;
import io.github.forgeport.http.OutgoingRequest;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The headers that both signatures send and cover. */
final class AcsHeaders {

    private static final String PREFIX = "x-acs-";

    private AcsHeaders() {}

    /** What tells requests, and temporary keys, apart. */
    static void put(AccessKey key, OutgoingRequest request, String nonce) {
        request.header("x-acs-signature-nonce", nonce);
        key.securityToken().ifPresent(token -> {
            request.header("x-acs-accesskey-id", key.id());
            request.header("x-acs-security-token", token.reveal());
        });
    }

    /** Those that begin with {@code x-acs-}, in lower case and in order. */
    static SortedMap<String, String> of(OutgoingRequest request) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                headers.put(name, header.getValue().trim());
            }
        }
        return headers;
    }
}
