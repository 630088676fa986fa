package io.github.forgeport.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The percent-encoding of a path segment or query value by RFC 3986: all but the unreserved characters, over UTF-8. */
public final class PercentEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** Appends the percent-encoding of a text, which the server decodes once. */
    public static void append(StringBuilder target, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                appendBytes(target.append(text, 0, i), text.substring(i).getBytes(UTF_8));
                return;
            }
        }
        target.append(text);
    }

    /** Whether a text needs no percent-encoding, if {@code mark} counts as an unreserved character, too. */
    public static boolean needsNoEncoding(String text, char mark) {
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
