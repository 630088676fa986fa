package io.github.forgeport.domain;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A password, token or key: usable by the one line that sends it, invisible to everything else. */
public final class Secret {

    private static final String MASK = "***";

    // Transient, so that a serialiser told to read every private field finds none here either.
    private final transient char[] value;

    private Secret(char[] value) {
        this.value = value;
    }

    /** Keeps a copy; the caller's array stays the caller's to wipe. */
    public static Secret of(char[] value) {
        return checked(value.clone());
    }

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if it is empty or blank; the message does not show it
     */
    public static Secret of(String value) {
        return checked(requireNonNull(value, "secret").toCharArray());
    }

    private static Secret checked(char[] value) {
        if (CharBuffer.wrap(value).chars().allMatch(IdentityText::isBlank)) {
            throw new IllegalArgumentException("a secret must not be blank");
        }
        return new Secret(value);
    }

    /** Gives the text itself; call it where it is sent and keep the result nowhere. */
    public String reveal() {
        return new String(value);
    }

    /** Compares in a time that does not depend on where two secrets differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(value), bytes(secret.value));
    }

    private static byte[] bytes(char[] value) {
        ByteBuffer bytes = ByteBuffer.allocate(value.length * Character.BYTES);
        bytes.asCharBuffer().put(value);
        return bytes.array();
    }

    /** The same for all secrets: a hash of the value would tell something about it. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
