package io.github.forgeport.domain.syntax;

import java.text.Normalizer;
import java.util.HexFormat;

/**
 * Masks what may be a credential in the path of an address: parameters, and whatever could be a user's name and password.
 */
public final class AddressMask {

    public static final String MASK = "***";

    private static final String PARAMETERS = "?#;&=";
    private static final String DELIMITERS = PARAMETERS + ":@%";

    /** Where UTF-8 writes ASCII longer than it may, and where it writes the wide forms of ASCII. */
    private static final String DOUBTFUL_OCTETS = "\u00C0\u00C1\u00EF";

    private AddressMask() {}

    /**
     * Finds where what can be shown of a path ends: at parameters, or at a colon with an {@code @} behind it.
     *
     * <p>They may be percent-encoded, or be characters that look like them. An {@code @} or a percent sign in such a disguise
     * leaves nothing of the path, since what stands before it may be a password. A token that is a segment of its own looks
     * like any other segment, and is shown.
     */
    public static int endOfPath(String text, int path) {
        int lastAt = text.lastIndexOf('@');
        for (int i = path; i < text.length(); i++) {
            char written = text.charAt(i);
            char meant = meant(text, i);
            if (meant == '%' || (meant == '@' && written != '@')) {
                return path;
            }
            if (PARAMETERS.indexOf(meant) >= 0 || (meant == ':' && (written != ':' || i < lastAt))) {
                return i;
            }
        }
        return text.length();
    }

    /** The text up to the end of the path, and a mask for what follows. */
    public static String masked(String text, int end) {
        if (end == text.length()) {
            return text;
        }
        boolean delimited = PARAMETERS.indexOf(text.charAt(end)) >= 0;
        return text.substring(0, delimited ? end + 1 : end) + MASK;
    }

    /** Says whether host and port could be a user and the start of a password, which has a slash and ends at an {@code @}. */
    public static boolean isDoubtful(String text, int host, int path) {
        if (text.indexOf('@', path) < 0) {
            return false;
        }
        int colon = text.indexOf(':', host);
        int dot = text.indexOf('.', host);
        return (colon >= 0 && colon < path) || dot < 0 || dot > path;
    }

    private static char meant(String text, int place) {
        char written = text.charAt(place);
        if (written == '%') {
            return octet(text, place + 1);
        }
        return written <= '~' || Character.isLetterOrDigit(written) ? written : lookalike(written);
    }

    /** The ASCII that is percent-encoded here; a percent sign where nobody knows, and a letter where it is none of ASCII. */
    private static char octet(String text, int place) {
        if (place + 2 > text.length()
                || !HexFormat.isHexDigit(text.charAt(place))
                || !HexFormat.isHexDigit(text.charAt(place + 1))) {
            return '%';
        }
        char octet = (char) HexFormat.fromHexDigits(text, place, place + 2);
        if (octet <= '~') {
            return octet;
        }
        return DOUBTFUL_OCTETS.indexOf(octet) >= 0 ? '%' : 'x';
    }

    private static char lookalike(char written) {
        return (char) Normalizer.normalize(Character.toString(written), Normalizer.Form.NFKC)
                .chars()
                .filter(plain -> DELIMITERS.indexOf(plain) >= 0)
                .findFirst()
                .orElse(written);
    }
}
