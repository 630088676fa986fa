package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.RawRequest;
import java.time.Instant;
import java.util.Optional;

/** A parsed signature of a request to Codeup, in either scheme, not yet verified. */
interface CodeupSignature {

    String NONCE = "x-acs-signature-nonce";

    /** Reads the Authorization header; empty when it is in none of the schemes. */
    static Optional<CodeupSignature> of(RawRequest request) {
        return Acs3Signature.of(request).or(() -> RoaSignature.of(request));
    }

    String keyId();

    /** Returns when the request says it was signed; empty when it does not say so as the scheme wants it. */
    Optional<Instant> date();

    /** Returns what the client should have signed. */
    String stringToSign();

    /** Returns the Authorization header with the signature that this secret gives, all else as it is. */
    String authorization(String secret);

    /** Whether it is the one that this secret gives, and covers what it must. */
    boolean isRight(String secret);
}
