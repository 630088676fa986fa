package io.github.forgeport.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** A credential that a played vendor accepts. */
record Credential(String accepted) {

    /** Compares in a time that does not tell how much of the given one was right. */
    boolean accepts(String given) {
        return MessageDigest.isEqual(accepted.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
