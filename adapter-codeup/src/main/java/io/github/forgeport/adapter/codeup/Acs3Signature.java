package io.github.forgeport.adapter.codeup;

import io.github.forgeport.http.AccessKey;
import io.github.forgeport.http.CanonicalQuery;
import io.github.forgeport.http.Digests;
import io.github.forgeport.http.OutgoingRequest;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;

/**
 * ACS3-HMAC-SHA256 over method, path, query, host, body and the vendor's own headers.
 *
 * @see <a href="https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature">the vendor's page</a>
 */
final class Acs3Signature {

    static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private Acs3Signature() {}

    /** Dates and signs a request. */
    static void sign(AccessKey key, OutgoingRequest request, String nonce) {
        request.header(
                "x-acs-date", request.time().truncatedTo(ChronoUnit.SECONDS).toString());
        request.header("x-acs-content-sha256", Digests.sha256(request.body()));
        AcsHeaders.put(key, request, nonce);
        request.header("Authorization", authorization(key, request));
    }

    static String authorization(AccessKey key, OutgoingRequest request) {
        SortedMap<String, String> signed = signed(request);
        return ALGORITHM + " Credential=" + key.id() + ",SignedHeaders="
                + String.join(";", signed.keySet()) + ",Signature="
                + Digests.hmacSha256(key.secret(), stringToSign(request, signed));
    }

    static String stringToSign(OutgoingRequest request, SortedMap<String, String> signed) {
        return ALGORITHM + "\n" + Digests.sha256(canonical(request, signed));
    }

    static String canonical(OutgoingRequest request, SortedMap<String, String> signed) {
        StringBuilder canonical = new StringBuilder(1024)
                .append(request.method())
                .append('\n')
                .append(request.path())
                .append('\n');
        CanonicalQuery.append(canonical, request);
        canonical.append('\n');
        signed.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        return canonical
                .append('\n')
                .append(String.join(";", signed.keySet()))
                .append('\n')
                .append(request.headers().get("x-acs-content-sha256"))
                .toString();
    }

    static SortedMap<String, String> signed(OutgoingRequest request) {
        SortedMap<String, String> signed = AcsHeaders.of(request);
        signed.put("host", request.authority());
        String contentType = request.headers().get("Content-Type");
        if (contentType != null) {
            signed.put("content-type", contentType.trim());
        }
        return signed;
    }
}
