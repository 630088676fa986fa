package io.github.forgeport.http.address;

import io.github.forgeport.domain.text.SafeText;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The validation rules for host names: look-alike characters are refused, and no message shows a user name. */
public final class HostNameRules {

    private static final int SHOWN = 64;
    private static final int WIDE = 0xFEE0;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\p{M}._-]+");

    /** A DNS label of letters, digits and inner hyphens, and underscores, which resolvers accept. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?");

    private HostNameRules() {}

    /**
     * Checks that a host has no invisible or control character.
     *
     * @param what the subject of the message, which shows only the character
     */
    public static void requireVisible(String what, String host) {
        SafeText.firstInvisible(host).ifPresent(character -> {
            throw new IllegalArgumentException(what + " has an invisible or control character: " + character);
        });
    }

    /** Returns a name in its ASCII form without the final dot; throws if it is no name, or would be read as another one. */
    public static String ascii(String what, String host) {
        if (host.indexOf('%') >= 0) {
            throw new IllegalArgumentException(what + " is percent-encoded");
        }
        String name = ascii(host);
        String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (!Arrays.stream(relative.split("\\.", -1))
                .allMatch(label -> LABEL.matcher(label).matches())) {
            throw new IllegalArgumentException(what + " is no name" + shown(host));
        }
        requireLooksLike(what, toNarrow(host), relative);
        return relative;
    }

    /** Returns the ASCII form, for a resolver, of a name that was checked before. */
    public static String resolvable(String host) {
        return isAscii(host) ? host : ascii(host);
    }

    /** Checks that resolvers do not read a name as another than it looks, as they do with a circled letter. */
    public static void requireUnambiguous(String what, String host) {
        if (!isAscii(host)) {
            requireLooksLike(what, host, ascii(host));
        }
    }

    /** Whether a text has no character beyond ASCII. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Formats a host for the end of a message; empty if it could hold more than a host. */
    public static String shown(String host) {
        return PLAIN.matcher(host).matches() ? ": '" + SafeText.of(host, SHOWN) + "'" : "";
    }

    /** Returns the lower-case ASCII form; empty if the text is no name. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException itsMessageHasTheText) {
            return "";
        }
    }

    private static String toNarrow(String host) {
        StringBuilder narrow = new StringBuilder(host);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c == '\u3002' || c == '\uFF61') {
                narrow.setCharAt(i, '.');
            } else if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow.setCharAt(i, (char) (c - WIDE));
            }
        }
        return narrow.toString();
    }

    /** Checks that the ASCII form stands for the given letters; case and composed accents may differ. */
    private static void requireLooksLike(String what, String host, String ascii) {
        String[] looks = host.split("\\.");
        String[] is = IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).split("\\.");
        boolean same = looks.length == is.length;
        for (int i = 0; i < looks.length && same; i++) {
            same = isAscii(looks[i]) || (!isAscii(is[i]) && is[i].equals(normalize(looks[i])));
        }
        if (!same) {
            throw new IllegalArgumentException(what + " would be read as another" + shown(ascii));
        }
    }

    private static String normalize(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
