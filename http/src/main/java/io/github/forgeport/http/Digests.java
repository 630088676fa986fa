package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.domain.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the vendors' signatures are made of. */
public final class Digests {

    /** The SHA-256 of nothing, in hexadecimal figures. */
    public static final String EMPTY_SHA_256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    /** SHA-256 in lower-case hexadecimal figures. */
    public static String sha256(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY_SHA_256;
        }
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** SHA-256 of a text's UTF-8. */
    public static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    /** HMAC-SHA256 in lower-case hexadecimal figures. */
    public static String hmacSha256(Secret key, String text) {
        return HEX.formatHex(hmac("HmacSHA256", key, text));
    }

    /** HMAC-SHA1 in Base64. */
    public static String hmacSha1(Secret key, String text) {
        return Base64.getEncoder().encodeToString(hmac("HmacSHA1", key, text));
    }

    private static byte[] hmac(String algorithm, Secret key, String text) {
        byte[] bytes = key.reveal().getBytes(UTF_8);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes, algorithm));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
