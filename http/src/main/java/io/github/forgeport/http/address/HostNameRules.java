package io.github.forgeport.http.address;

import io.github.forgeport.domain.text.SafeText;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Validation of host names, which refuses look-alike characters; no message shows a user name. */
public final class HostNameRules {

    private static final int SHOWN_CHARACTERS = 64;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}\\p{M}._-]+");

    /** A DNS label of letters, digits and inner hyphens, and underscores, which resolvers accept. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?");

    private HostNameRules() {}

    /**
     * Throws if a host name has an invisible or control character.
     *
     * @param what the subject of the message, which shows only the character
     */
    public static void requireVisible(String what, String host) {
        SafeText.firstInvisible(host).ifPresent(character -> {
            throw new IllegalArgumentException(what + " has an invisible or control character: " + character);
        });
    }

    /**
     * Returns the ASCII form of a host name without the final dot; throws if it is malformed, or resolvers would read
     * another name.
     */
    public static String ascii(String what, String host) {
        if (host.indexOf('%') >= 0) {
            throw new IllegalArgumentException(what + " is percent-encoded");
        }
        String name = ascii(host);
        String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (!Arrays.stream(relative.split("\\.", -1))
                .allMatch(label -> LABEL.matcher(label).matches())) {
            throw new IllegalArgumentException(what + " is no name" + formatForMessage(host));
        }
        requireLooksLike(what, replaceFullWidth(host), relative);
        return relative;
    }

    /** Returns the ASCII form that a resolver needs of a host name that was checked before. */
    public static String asciiForResolver(String host) {
        return isAscii(host) ? host : ascii(host);
    }

    /** Throws if resolvers would read a host name as another one than it looks like, as with a circled letter. */
    public static void requireUnambiguous(String what, String host) {
        if (!isAscii(host)) {
            requireLooksLike(what, host, ascii(host));
        }
    }

    /** Whether all characters of a text are ASCII. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Formats a host name for the end of an error message; empty if the text may contain more than a host name. */
    public static String formatForMessage(String host) {
        return PLAIN_NAME.matcher(host).matches() ? ": '" + SafeText.of(host, SHOWN_CHARACTERS) + "'" : "";
    }

    /** Returns the lower-case ASCII form of a host name; empty if it is malformed. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException itsMessageHasTheText) {
            return "";
        }
    }

    /** Replaces full-width characters by their ASCII counterparts. */
    private static String replaceFullWidth(String host) {
        StringBuilder narrow = new StringBuilder(host);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c == '\u3002' || c == '\uFF61') {
                narrow.setCharAt(i, '.');
            } else if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow.setCharAt(i, (char) (c - FULL_WIDTH_OFFSET));
            }
        }
        return narrow.toString();
    }

    /** Throws if a host name and its ASCII form show different letters; case and composed accents may differ. */
    private static void requireLooksLike(String what, String host, String ascii) {
        String[] looks = host.split("\\.");
        String[] is = IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).split("\\.");
        boolean same = looks.length == is.length;
        for (int i = 0; i < looks.length && same; i++) {
            same = isAscii(looks[i]) || (!isAscii(is[i]) && is[i].equals(normalize(looks[i])));
        }
        if (!same) {
            throw new IllegalArgumentException(what + " would be read as another" + formatForMessage(ascii));
        }
    }

    /** Returns a label of a host name in lower case, with composed accents. */
    private static String normalize(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
