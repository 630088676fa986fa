package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.time.Instant;
import java.util.Optional;

/** A parsed signature of a request to Codeup, in either scheme, not yet verified. */
interface CodeupSignature {

    String NONCE = "x-acs-signature-nonce";

    /** Parses the Authorization header of a request; empty if it is of neither scheme. */
    static Optional<CodeupSignature> of(UndecodedRequest request) {
        return Acs3SignatureVerifier.of(request).or(() -> RoaSignatureVerifier.of(request));
    }

    /** Returns the id of the access key that signed the request. */
    String keyId();

    /** Returns the date of the signature, from the header that the scheme prescribes; empty if absent or malformed. */
    Optional<Instant> date();

    /** Returns the string to sign, built from the request as received. */
    String stringToSign();

    /** Returns the Authorization header with its signature computed anew with this secret. */
    String authorizationHeader(String secret);

    /** Whether the signature was made with this secret and covers the required headers and the body. */
    boolean isValid(String secret);
}
