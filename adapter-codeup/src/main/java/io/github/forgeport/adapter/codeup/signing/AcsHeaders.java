package io.github.forgeport.adapter.codeup.signing;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import java.util.function.Predicate;

/** The request headers {@code x-acs-*} of Codeup's gateway, which only the adapter sets, and both signature schemes sign. */
public final class AcsHeaders {

    /** The prefix of the vendor's own headers. */
    static final String PREFIX = "x-acs-";

    /** The condition that a header name, in lower case, has the vendor's prefix. */
    public static final Predicate<String> IS_ACS_HEADER = name -> name.startsWith(PREFIX);

    private AcsHeaders() {}

    /** Reserves the headers {@code x-acs-*} of a request for the adapter, so that the application cannot set them. */
    public static void reserve(OutgoingRequest request) {
        request.reserve(IS_ACS_HEADER);
    }

    /** Adds the signature's nonce to a request, and the security token if the access key is temporary. */
    static void addNonceAndSecurityToken(AccessKey key, OutgoingRequest request, String nonce) {
        request.header("x-acs-signature-nonce", nonce);
        key.securityToken().ifPresent(token -> {
            request.header("x-acs-accesskey-id", key.id());
            request.secretHeader("x-acs-security-token", token);
        });
    }
}
