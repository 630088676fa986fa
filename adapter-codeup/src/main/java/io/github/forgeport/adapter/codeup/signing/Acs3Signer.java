package io.github.forgeport.adapter.codeup.signing;

import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.signing.CanonicalQuery;
import io.github.forgeport.http.signing.Digests;
import io.github.forgeport.http.signing.SignatureTime;
import io.github.forgeport.http.signing.SignedHeaders;

/**
 * The signer of requests by the signature scheme ACS3-HMAC-SHA256, which covers method, path, query, host, body and the
 * vendor's own headers.
 *
 * @see <a href="https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature">the vendor's page</a>
 */
public final class Acs3Signer {

    /** The name of the algorithm in the signature and in the signed text. */
    static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private Acs3Signer() {}

    /** Signs a request: adds the date, the digest of the body, the nonce and the signature. */
    public static void sign(AccessKey key, OutgoingRequest request, String nonce) {
        request.header("x-acs-date", SignatureTime.extended(request));
        request.header("x-acs-content-sha256", Digests.sha256(request.body()));
        AcsHeaders.addNonceAndSecurityToken(key, request, nonce);
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
                "", ALGORITHM, " Credential=", key.id(), ",SignedHeaders=", signed.names(), ",Signature=", signature);
    }

    /** Returns the text that is signed: the algorithm and the digest of the canonical request. */
    static String stringToSign(OutgoingRequest request, SignedHeaders signed) {
        return (ALGORITHM + "\n").concat(Digests.sha256(canonicalRequest(request, signed)));
    }

    /** Returns the canonical request: method, path, query, signed headers and digest of the body, a line each. */
    static StringBuilder canonicalRequest(OutgoingRequest request, SignedHeaders signed) {
        StringBuilder canonical = new StringBuilder(640)
                .append(request.method())
                .append('\n')
                .append(request.path())
                .append('\n');
        CanonicalQuery.append(canonical, request);
        return signed.appendLines(canonical.append('\n'))
                .append('\n')
                .append(signed.names())
                .append('\n')
                .append(request.headers().get("x-acs-content-sha256"));
    }

    /** Returns the headers that are signed: the vendor's own, {@code Host} and {@code Content-Type}. */
    static SignedHeaders signedHeaders(OutgoingRequest request) {
        return SignedHeaders.of(
                request,
                name -> name.startsWith(AcsHeaders.PREFIX) || name.equals("host") || name.equals("content-type"));
    }
}
