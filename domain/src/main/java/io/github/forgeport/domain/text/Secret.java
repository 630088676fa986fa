package io.github.forgeport.domain.text;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.syntax.HiddenCharacters;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A password, token or key that never prints and never serialises. {@link #reveal()} gives it to the line that sends it, and
 * it can be wiped.
 *
 * <p>It is taken as it is given. A credential that begins or ends with a blank or a line end, as one does that was read from a
 * file, is refused by what takes it, such as an access key, before anything is sent; only values of environment variables and
 * profiles are stripped of them.
 */
public final class Secret {

    private static final String MASK = "***";

    // Transient, so that a serialiser told to read every private field finds none here either.
    private final transient char[] value;

    private transient volatile boolean wiped;

    private Secret(char[] value) {
        this.value = value;
    }

    /** Creates a secret from a copy of the array, which the caller can then wipe. */
    public static Secret of(char[] value) {
        return requireNotBlank(value.clone());
    }

    /**
     * Creates a secret from a text.
     *
     * @throws IllegalArgumentException if it is empty or blank; the message does not show it
     */
    public static Secret of(String value) {
        return requireNotBlank(requireNonNull(value, "secret").toCharArray());
    }

    /** Creates a secret from a text that may be blank. */
    public static Secret ofAny(String text) {
        return new Secret(text.toCharArray());
    }

    /** Creates a secret; throws an exception if all of its characters are blank. */
    private static Secret requireNotBlank(char[] value) {
        for (char c : value) {
            if (!HiddenCharacters.isBlank(c)) {
                return new Secret(value);
            }
        }
        throw new IllegalArgumentException("a secret must not be blank");
    }

    /**
     * Returns the secret text; call it where the text is sent, and keep the result nowhere.
     *
     * @throws IllegalStateException if it was wiped
     */
    public String reveal() {
        String text = new String(value);
        if (wiped) {
            throw new IllegalStateException("the secret was wiped");
        }
        return text;
    }

    /**
     * Overwrites the secret in memory, for its owner to call when it is no longer needed; sessions that still use it fail.
     *
     * <p>A {@code String} that it was created from keeps the text.
     */
    public void wipe() {
        wiped = true;
        Arrays.fill(value, ' ');
    }

    /** Compares two secrets in constant time; a wiped one equals only itself. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Secret secret
                        && !wiped
                        && !secret.wiped
                        && MessageDigest.isEqual(bytes(value), bytes(secret.value));
    }

    private static byte[] bytes(char[] value) {
        ByteBuffer bytes = ByteBuffer.allocate(value.length * Character.BYTES);
        bytes.asCharBuffer().put(value);
        return bytes.array();
    }

    /** Returns the same hash code for all secrets, since one of the value would reveal something about it. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
