package io.github.forgeport.http.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.domain.text.Secret;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash and HMAC functions that the vendors' signatures use. */
public final class Digests {

    /** The SHA-256 of an empty body, in hexadecimal digits. */
    public static final String EMPTY_SHA_256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final char LAST_ASCII_CHARACTER = 0x7F;

    private static final HexFormat HEX = HexFormat.of();

    // Prototypes to clone, since a lookup for each request would take as long as the digest.
    private static final MessageDigest SHA_256 = newSha256();
    private static final Mac HMAC_SHA_256 = newMac("HmacSHA256");
    private static final Mac HMAC_SHA_1 = newMac("HmacSHA1");

    private Digests() {}

    /** Returns the SHA-256 of bytes, in lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY_SHA_256;
        }
        return HEX.formatHex(sha256Digest().digest(bytes));
    }

    /** Returns the SHA-256 of a text's UTF-8, in lower-case hexadecimal digits. */
    public static String sha256(CharSequence text) {
        return sha256(utf8(text));
    }

    /** Encodes a text as UTF-8, an ASCII one without the copy that {@code toString} makes. */
    private static byte[] utf8(CharSequence text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            if (c > LAST_ASCII_CHARACTER) {
                return text.toString().getBytes(UTF_8);
            }
            bytes[i] = (byte) c;
        }
        return bytes;
    }

    /** Returns the HMAC-SHA256 of a text under a key, in lower-case hexadecimal digits. */
    public static String hmacSha256(Secret key, String text) {
        return HEX.formatHex(hmac(HMAC_SHA_256, key, text));
    }

    /** Returns the HMAC-SHA1 of a text under a key, in Base64. */
    public static String hmacSha1(Secret key, String text) {
        return Base64.getEncoder().encodeToString(hmac(HMAC_SHA_1, key, text));
    }

    private static byte[] hmac(Mac prototype, Secret key, String text) {
        byte[] bytes = key.reveal().getBytes(UTF_8);
        try {
            Mac mac = copyOf(prototype);
            mac.init(new SecretKeySpec(bytes, mac.getAlgorithm()));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (InvalidKeyException neverWithSuchASpec) {
            throw new IllegalStateException(neverWithSuchASpec);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Returns a copy of a MAC for the current thread, since threads cannot share one. */
    private static Mac copyOf(Mac prototype) {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException notByEveryProvider) {
            return newMac(prototype.getAlgorithm());
        }
    }

    /** Returns a SHA-256 digest for one use. */
    private static MessageDigest sha256Digest() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException notByEveryProvider) {
            return newSha256();
        }
    }

    private static Mac newMac(String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.getProvider(); // Chosen at first use otherwise, which is not safe in several threads.
            return mac;
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
