package io.github.forgeport.sandbox.signing;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parsed Authorization header that names a key, the signed headers and a signature, not yet verified. */
public record HmacAuthorization(String keyId, CoveredHeaders signedHeaders, String signature) {

    /** Parses the Authorization header by a pattern whose three groups are the parts; empty if absent or of another form. */
    public static Optional<HmacAuthorization> parse(UndecodedRequest request, Pattern pattern) {
        return request.header("Authorization")
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(parts ->
                        new HmacAuthorization(parts.group(1), CoveredHeaders.parse(parts.group(2)), parts.group(3)));
    }

    /** Returns the Authorization header of a request with another signature, which is its last part. */
    public static String withSignature(UndecodedRequest request, String signature) {
        String header = request.header("Authorization").orElseThrow();
        return header.substring(0, header.lastIndexOf('=') + 1) + signature;
    }
}
