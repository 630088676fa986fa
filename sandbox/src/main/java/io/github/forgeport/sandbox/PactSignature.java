package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.server.RawRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Renews the signature of a request in a published pact by the key in {@link SandboxAccounts} that it names, since a
 * provider that verifies signatures refuses the example's date and nonce.
 */
public final class PactSignature {

    /** The schemes of a header that carries a token or a password, as it is. */
    private static final Pattern UNSIGNED = Pattern.compile("(?i)(?:bearer|basic|token) .*");

    private PactSignature() {}

    /**
     * Returns the headers to set on a request that is about to be sent; none if it is not signed.
     *
     * @param uri the whole address, as it will be asked
     * @param headers all that the pact gives the request
     * @throws IllegalArgumentException if it is signed in no way of the vendors', or by no key of the sandbox's
     */
    public static Map<String, String> fresh(String method, URI uri, Map<String, String> headers, byte[] body) {
        RawRequest request = request(method, uri, headers, body);
        if (!request.has("Authorization") || isUnsigned(request)) {
            return Map.of();
        }
        Instant now = Instant.now();
        return Vendors.ALL.stream()
                .map(vendor -> vendor.signAnew(request, now))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the request is signed in no way of the vendors'"));
    }

    private static boolean isUnsigned(RawRequest request) {
        return request.header("Authorization")
                .filter(UNSIGNED.asMatchPredicate())
                .isPresent();
    }

    private static RawRequest request(String method, URI uri, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> received = new TreeMap<>();
        headers.forEach((name, value) -> received.put(name, List.of(value)));
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new RawRequest(method, uri.getRawPath(), query, received, body)
                .with(Map.of("Host", uri.getRawAuthority()));
    }
}
