package io.github.forgeport.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Percent-encoding of one path segment or query value by RFC 3986: all but the unreserved characters, over UTF-8. */
public final class PercentEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** Appends a text percent-encoded, so that the server receives it exactly after decoding once. */
    public static void append(StringBuilder target, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                appendBytes(target.append(text, 0, i), text.substring(i).getBytes(UTF_8));
                return;
            }
        }
        target.append(text);
    }

    /** Whether encoding would leave a text unchanged, apart from one character that is allowed to stand for itself. */
    public static boolean isUnchanged(String text, char mark) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i)) && text.charAt(i) != mark) {
                return false;
            }
        }
        return true;
    }

    private static void appendBytes(StringBuilder target, byte[] bytes) {
        for (byte b : bytes) {
            if (isUnreserved((char) (b & 0xFF))) {
                target.append((char) b);
            } else {
                target.append('%').append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
            }
        }
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
