package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A signer that renews the expired signatures of requests in published pacts, with the key of {@link SandboxAccounts} that
 * the request names.
 */
public final class PactSigner {

    /** An Authorization header with a token or a password, which is no signature. */
    private static final Pattern UNSIGNED = Pattern.compile("(?i)(?:bearer|basic|token) .*");

    private PactSigner() {}

    /**
     * Returns the headers of a new signature, to be set on a request before it is sent; an empty map if the request is not
     * signed.
     *
     * @param uri the whole URL to which the request will be sent
     * @param headers all headers of the request in the pact
     * @throws IllegalArgumentException if the request is signed in no scheme of the vendors, or by no key of the sandbox
     */
    public static Map<String, String> renewedHeaders(String method, URI uri, Map<String, String> headers, byte[] body) {
        UndecodedRequest request = receivedRequest(method, uri, headers, body);
        if (!request.hasHeader("Authorization") || isUnsigned(request)) {
            return Map.of();
        }
        Instant now = Instant.now();
        return SandboxVendors.ALL.stream()
                .map(vendor -> vendor.renewSignature(request, now))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the request is signed in no way of the vendors'"));
    }

    /** Whether the request's Authorization header has a token or a password instead of a signature. */
    private static boolean isUnsigned(UndecodedRequest request) {
        return request.header("Authorization")
                .filter(UNSIGNED.asMatchPredicate())
                .isPresent();
    }

    /** Returns the request as the sandbox would receive it. */
    private static UndecodedRequest receivedRequest(String method, URI uri, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> received = new TreeMap<>();
        headers.forEach((name, value) -> received.put(name, List.of(value)));
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new UndecodedRequest(method, uri.getRawPath(), query, received, body)
                .withHeaders(Map.of("Host", uri.getRawAuthority()));
    }
}
