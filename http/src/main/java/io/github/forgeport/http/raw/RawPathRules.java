package io.github.forgeport.http.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Validation rules for the path of a {@link RawRequest}, which must stay below the endpoint however often it is decoded. */
final class RawPathRules {

    /**
     * The pattern of a path: segments of placeholders, encoded characters, and characters that need no encoding by RFC 3986.
     */
    private static final Pattern PATH =
            Pattern.compile("(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|\\{[A-Za-z][A-Za-z0-9_.-]*})+)+");

    private static final int LONGEST_PATH = 8192;

    private RawPathRules() {}

    /**
     * Returns the given path, such as {@code /v1/{project_id}/git/auths}; throws if it is malformed or leaves the endpoint.
     */
    static String requireValid(String path) {
        if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "the path has a query or a fragment; give parameters of the query by name");
        }
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "the path is no '/' and segment in turn, as in /a/{b}/c, each of characters"
                            + " that a path can have; give other values by name, and they are encoded");
        }
        requireBelowEndpoint("the path", path);
        return path;
    }

    /** Returns the given value of a placeholder; throws if it is empty or makes the path leave the endpoint. */
    static String requireValue(String name, String value) {
        if (value.isEmpty() || !UTF_8.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException("the value of {" + name + "} is empty, or no text that has bytes");
        }
        requireBelowEndpoint("the value of {" + name + "}", value);
        return value;
    }

    /** Throws if a text, however often it is decoded, has a segment {@code .} or {@code ..}, or a control character. */
    private static void requireBelowEndpoint(String what, String text) {
        String before = "";
        for (String now = text; !now.equals(before); now = decoded(now)) {
            before = now;
            if (Arrays.stream(now.split("[/\\\\]", -1)).anyMatch(RawPathRules::isDotSegment)) {
                throw new IllegalArgumentException(what + " has a segment '.' or '..'");
            }
            if (now.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == '\uFFFD')) {
                throw new IllegalArgumentException(what + " has a control character, or what is encoded from no UTF-8");
            }
        }
    }

    /** Whether a path segment is {@code .} or {@code ..}, also with parameters behind it, which some servers cut off. */
    private static boolean isDotSegment(String segment) {
        int semicolon = segment.indexOf(';');
        String bare = semicolon < 0 ? segment : segment.substring(0, semicolon);
        return bare.equals(".") || bare.equals("..");
    }

    /** Decodes a path once; a percent sign may also stand for itself, and bytes that are not UTF-8 are replaced. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            decoded.write(low < 0 ? bytes[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return decoded.toString(UTF_8);
    }
}
