package io.github.forgeport.http.address;

import io.github.forgeport.domain.text.SafeText;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The validation rules for host names: none may look like another, and no refusal shows a user name. */
public final class HostText {

    private static final int SHOWN = 64;
    private static final int WIDE = 0xFEE0;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\p{M}._-]+");

    /** Letters, figures and hyphens between them, as DNS has them, and underscores, which resolvers take as well. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?");

    private HostText() {}

    /**
     * Refuses what hides, or breaks a line.
     *
     * @param what whose host it is, for the message, which names the character and shows nothing else
     */
    public static void requireVisible(String what, String host) {
        SafeText.firstInvisible(host).ifPresent(character -> {
            throw new IllegalArgumentException(what + " has an invisible or control character: " + character);
        });
    }

    /** The one form of a name, without the dot of the root; letters, figures and stops may be of double width. */
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
        requireLooksOf(what, narrow(host), relative);
        return relative;
    }

    /** The form in which resolvers know a name that was checked: that of a proxy may still have letters beyond ASCII. */
    public static String resolvable(String host) {
        return isAscii(host) ? host : ascii(host);
    }

    /** Refuses a name that resolvers read as another than it looks, such as one with a circled letter. */
    public static void requireAsItLooks(String what, String host) {
        if (!isAscii(host)) {
            requireLooksOf(what, host, ascii(host));
        }
    }

    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The host for a message; left out if it could hold more than a host. */
    public static String shown(String host) {
        return PLAIN.matcher(host).matches() ? ": '" + SafeText.of(host, SHOWN) + "'" : "";
    }

    /** Empty if it is no name. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException itsMessageHasTheText) {
            return "";
        }
    }

    private static String narrow(String host) {
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

    /** Case and the composition of accents make no other name; whatever else is mapped does, such as a sharp s. */
    private static void requireLooksOf(String what, String host, String ascii) {
        String[] looks = host.split("\\.");
        String[] is = IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).split("\\.");
        boolean same = looks.length == is.length;
        for (int i = 0; i < looks.length && same; i++) {
            same = isAscii(looks[i]) || (!isAscii(is[i]) && is[i].equals(composed(looks[i])));
        }
        if (!same) {
            throw new IllegalArgumentException(what + " would be read as another" + shown(ascii));
        }
    }

    private static String composed(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
