package io.github.forgeport.domain.syntax;

import java.text.Normalizer;
import java.util.HexFormat;

/** Redacts what may be a credential in the path of a URL: parameters, and whatever could be a user's name and password. */
public final class UrlRedaction {

    /** The text that stands for what is masked. */
    public static final String MASK = "***";

    private static final String PARAMETERS = "?#;&=";
    private static final String DELIMITERS = PARAMETERS + ":@%";

    /** Where UTF-8 writes ASCII longer than it may, and where it writes the wide forms of ASCII. */
    private static final String DOUBTFUL_OCTETS = "\u00C0\u00C1\u00EF";

    private UrlRedaction() {}

    /**
     * Returns the index at which the part of a path that is safe to show ends: at parameters, or at a colon with an
     * {@code @} behind it.
     *
     * <p>They may be percent-encoded, or be characters that look like them. An {@code @} or a percent sign written so leaves
     * nothing of the path, since what stands before it may be a password. A token that is a segment of its own looks like
     * any other segment, and is shown.
     *
     * @param path the index at which the path begins
     */
    public static int endOfSafePath(String text, int path) {
        int lastAt = text.lastIndexOf('@');
        for (int i = path; i < text.length(); i++) {
            char written = text.charAt(i);
            char meant = decodedCharacter(text, i);
            if (meant == '%' || (meant == '@' && written != '@')) {
                return path;
            }
            if (PARAMETERS.indexOf(meant) >= 0 || (meant == ':' && (written != ':' || i < lastAt))) {
                return i;
            }
        }
        return text.length();
    }

    /** Returns the text with everything from an index on replaced by the mask, except a delimiter such as {@code ?}. */
    public static String maskedFrom(String text, int end) {
        if (end == text.length()) {
            return text;
        }
        boolean delimited = PARAMETERS.indexOf(text.charAt(end)) >= 0;
        return text.substring(0, delimited ? end + 1 : end) + MASK;
    }

    /** Whether host and port could be a user and the start of a password, which has a slash and ends at an {@code @}. */
    public static boolean mayBeCredential(String text, int host, int path) {
        if (text.indexOf('@', path) < 0) {
            return false;
        }
        int colon = text.indexOf(':', host);
        int dot = text.indexOf('.', host);
        return (colon >= 0 && colon < path) || dot < 0 || dot > path;
    }

    /** Returns the ASCII character that is written, percent-encoded or resembled at an index. */
    private static char decodedCharacter(String text, int index) {
        char written = text.charAt(index);
        if (written == '%') {
            return decodedOctet(text, index + 1);
        }
        return written <= '~' || Character.isLetterOrDigit(written) ? written : delimiterLike(written);
    }

    /** Decodes two hexadecimal digits to ASCII; returns a percent sign if they are invalid, a letter if it is not ASCII. */
    private static char decodedOctet(String text, int index) {
        if (index + 2 > text.length()
                || !HexFormat.isHexDigit(text.charAt(index))
                || !HexFormat.isHexDigit(text.charAt(index + 1))) {
            return '%';
        }
        char octet = (char) HexFormat.fromHexDigits(text, index, index + 2);
        if (octet <= '~') {
            return octet;
        }
        return DOUBTFUL_OCTETS.indexOf(octet) >= 0 ? '%' : 'x';
    }

    /** Returns the delimiter of ASCII that a character resembles, else the character itself. */
    private static char delimiterLike(char written) {
        return (char) Normalizer.normalize(Character.toString(written), Normalizer.Form.NFKC)
                .chars()
                .filter(plain -> DELIMITERS.indexOf(plain) >= 0)
                .findFirst()
                .orElse(written);
    }
}
