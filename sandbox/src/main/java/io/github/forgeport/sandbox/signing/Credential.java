package io.github.forgeport.sandbox.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** A secret text, such as a token or password, that a simulated vendor accepts as a credential. */
public record Credential(String value) {

    /** Whether a received value is this credential, compared in constant time. */
    public boolean matches(String received) {
        return MessageDigest.isEqual(value.getBytes(UTF_8), received.getBytes(UTF_8));
    }
}
