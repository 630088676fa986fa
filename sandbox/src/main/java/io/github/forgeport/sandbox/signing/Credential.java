package io.github.forgeport.sandbox.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** A credential that a simulated vendor accepts. */
public record Credential(String accepted) {

    /** Compares in a time that does not tell how much of the given one was right. */
    public boolean accepts(String given) {
        return MessageDigest.isEqual(accepted.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
