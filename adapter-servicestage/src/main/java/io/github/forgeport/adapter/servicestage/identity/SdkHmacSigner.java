package io.github.forgeport.adapter.servicestage.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.PercentEncoding;
import io.github.forgeport.http.signing.CanonicalQuery;
import io.github.forgeport.http.signing.Digests;
import io.github.forgeport.http.signing.SignatureTime;
import io.github.forgeport.http.signing.SignedHeaders;
import java.net.URLDecoder;

/**
 * The signer of requests by the signature scheme SDK-HMAC-SHA256, which covers method, path, query, host, headers and body.
 *
 * @see <a href="https://support.huaweicloud.com/devg-apisign/api-sign-algorithm.html">API签名指南</a>
 */
final class SdkHmacSigner {

    private static final String ALGORITHM = "SDK-HMAC-SHA256";
    private static final String DATE = "X-Sdk-Date";

    private SdkHmacSigner() {}

    /** Signs a request: adds the date, the security token of a temporary key, and the signature. */
    static void sign(AccessKey key, OutgoingRequest request) {
        IdentityHeaders.reserve(request);
        request.header(DATE, SignatureTime.basic(request));
        key.securityToken().ifPresent(token -> request.secretHeader("X-Security-Token", token));
        request.header("Authorization", authorization(key, request));
    }

    /**
     * Returns the value of the header {@code Authorization}: the scheme, the key's id, the signed headers and the signature.
     */
    static String authorization(AccessKey key, OutgoingRequest request) {
        SignedHeaders signed = signedHeaders(request);
        String signature = Digests.hmacSha256(key.secret(), stringToSign(request, signed));
        // Runs for each call: joining allocates no byte too many.
        return String.join(
                "", ALGORITHM, " Access=", key.id(), ", SignedHeaders=", signed.names(), ", Signature=", signature);
    }

    /** Returns the text that is signed: the algorithm, the date and the digest of the canonical request, a line each. */
    static String stringToSign(OutgoingRequest request, SignedHeaders signed) {
        String date = String.valueOf(request.headers().get(DATE));
        return String.join("\n", ALGORITHM, date, Digests.sha256(canonicalRequest(request, signed)));
    }

    /** Returns the canonical request: method, path, query, signed headers and digest of the body, a line each. */
    static StringBuilder canonicalRequest(OutgoingRequest request, SignedHeaders signed) {
        StringBuilder canonical =
                new StringBuilder(384).append(request.method()).append('\n');
        appendPath(canonical, request.path());
        CanonicalQuery.append(canonical.append('\n'), request);
        return signed.appendLines(canonical.append('\n'))
                .append('\n')
                .append(signed.names())
                .append('\n')
                .append(payloadDigest(request));
    }

    /**
     * Returns the headers to sign: all except {@code Content-Type}, which gateways may change, and except those with
     * {@code _} in their name.
     */
    static SignedHeaders signedHeaders(OutgoingRequest request) {
        return SignedHeaders.of(
                request,
                name -> !name.equals("content-type") && !name.equals("authorization") && name.indexOf('_') < 0);
    }

    /**
     * Appends the path in canonical form, as the vendor's SDK 3.1.143 does: decoded before it is split, so that an escaped
     * slash splits it, too, and with exactly one slash at its end.
     */
    private static void appendPath(StringBuilder canonical, String path) {
        if (PercentEncoding.needsNoEncoding(path, '/')) {
            int end = path.length();
            while (end > 0 && path.charAt(end - 1) == '/') {
                end--;
            }
            canonical.append(path, 0, end).append('/');
            return;
        }
        // A plus is a plus in a path.
        String decoded = path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
        String[] segments = decoded.split("/");
        for (String segment : segments) {
            PercentEncoding.append(canonical, segment);
            canonical.append('/');
        }
        if (segments.length == 0) {
            canonical.append('/');
        }
    }

    /** Returns the digest of the body, as declared in the header {@code X-Sdk-Content-Sha256} or computed. */
    private static String payloadDigest(OutgoingRequest request) {
        String declared = request.headers().get("X-Sdk-Content-Sha256");
        return declared == null ? Digests.sha256(request.body()) : declared;
    }
}
