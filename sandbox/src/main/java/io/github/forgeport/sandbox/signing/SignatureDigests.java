package io.github.forgeport.sandbox.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash and HMAC functions of the vendors' signatures, with the encoding in which they are sent. */
public final class SignatureDigests {

    private static final HexFormat HEX = HexFormat.of();

    private SignatureDigests() {}

    /** Returns the SHA-256 hash of some bytes in lower-case hex. */
    public static String sha256Hex(byte[] bytes) {
        return HEX.formatHex(hash("SHA-256", bytes));
    }

    /** Returns the SHA-256 hash of a text's UTF-8 bytes in lower-case hex. */
    public static String sha256Hex(String text) {
        return sha256Hex(text.getBytes(UTF_8));
    }

    /** Returns the MD5 hash of some bytes in Base64. */
    public static String md5Base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(hash("MD5", bytes));
    }

    /** Returns the HMAC-SHA256 of a message in lower-case hex. */
    public static String hmacSha256Hex(String secret, String message) {
        return HEX.formatHex(hmac("HmacSHA256", secret, message));
    }

    /** Returns the HMAC-SHA1 of a message in Base64. */
    public static String hmacSha1Base64(String secret, String message) {
        return Base64.getEncoder().encodeToString(hmac("HmacSHA1", secret, message));
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String algorithm, String secret, String message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(message.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
