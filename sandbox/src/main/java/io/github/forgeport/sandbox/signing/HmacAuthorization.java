package io.github.forgeport.sandbox.signing;

import io.github.forgeport.sandbox.server.RawRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parsed Authorization header that names a key, the signed headers and a signature, not yet verified. */
public record HmacAuthorization(String keyId, SignedHeaders signedHeaders, String signature) {

    /** Reads the header by a form whose three groups are these parts; empty when it is absent or of another form. */
    public static Optional<HmacAuthorization> of(RawRequest request, Pattern form) {
        return request.header("Authorization")
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(parts ->
                        new HmacAuthorization(parts.group(1), SignedHeaders.parse(parts.group(2)), parts.group(3)));
    }

    /** Returns the header with another signature, which ends it, and all else as it is. */
    public static String signedAnew(RawRequest request, String signature) {
        String header = request.header("Authorization").orElseThrow();
        return header.substring(0, header.lastIndexOf('=') + 1) + signature;
    }
}
