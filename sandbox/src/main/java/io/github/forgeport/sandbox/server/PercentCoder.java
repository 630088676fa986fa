package io.github.forgeport.sandbox.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A percent-encoder, and a strict decoder: a plus sign stays a plus sign, and the bytes must be UTF-8. */
public final class PercentCoder {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The unreserved characters of RFC 3986, which both vendors leave unescaped. */
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private PercentCoder() {}

    /** Percent-encodes a text: the UTF-8 bytes of all but unreserved characters, in upper-case hex. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HEX.toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    /**
     * Decodes a percent-encoded text.
     *
     * @throws IllegalArgumentException if an escape is broken, a character should have been escaped, or the bytes are
     *     not UTF-8
     */
    public static String decode(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        int at = 0;
        while (at < raw.length()) {
            if (raw.charAt(at) == '%') {
                bytes.write(hexDigit(raw, at + 1) << 4 | hexDigit(raw, at + 2));
                at += 3;
            } else {
                bytes.write(requireAscii(raw.charAt(at)));
                at++;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    /** Returns the value of the hexadecimal digit at a position. */
    private static int hexDigit(String raw, int at) {
        int digit = at < raw.length() && raw.charAt(at) < 0x80 ? Character.digit(raw.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("broken escape");
        }
        return digit;
    }

    /** Returns a character unchanged, if it is ASCII and so may stand without an escape. */
    private static char requireAscii(char character) {
        if (character >= 0x80) {
            throw new IllegalArgumentException("a character that should have been escaped");
        }
        return character;
    }
}
