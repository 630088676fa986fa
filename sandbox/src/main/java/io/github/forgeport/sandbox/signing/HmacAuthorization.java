package io.github.forgeport.sandbox.signing;

import io.github.forgeport.sandbox.server.RawRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parsed Authorization header that names a key, the signed headers and a signature, not yet verified. */
public record HmacAuthorization(String keyId, SignedHeaders signedHeaders, String signature) {

    /** Parses the Authorization header by a pattern whose three groups are the parts; empty if absent or of another form. */
    public static Optional<HmacAuthorization> parse(RawRequest request, Pattern pattern) {
        return request.header("Authorization")
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(parts ->
                        new HmacAuthorization(parts.group(1), SignedHeaders.parse(parts.group(2)), parts.group(3)));
    }

    /** Returns the Authorization header of a request with another signature, which is its last part. */
    public static String withSignature(RawRequest request, String signature) {
        String header = request.header("Authorization").orElseThrow();
        return header.substring(0, header.lastIndexOf('=') + 1) + signature;
    }
}
