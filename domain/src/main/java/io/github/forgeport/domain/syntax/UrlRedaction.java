package io.github.forgeport.domain.syntax;

import java.text.Normalizer;
import java.util.HexFormat;

/** A redactor of possible credentials in a URL: its parameters, and any text that could be a user's name and password. */
public final class UrlRedaction {

    /** The text that replaces a masked part of a URL. */
    public static final String MASK = "***";

    private static final String PARAMETERS = "?#;&=";
    private static final String DELIMITERS = PARAMETERS + ":@%";

    /** The first octets of overlong UTF-8 forms of ASCII characters, and of their full-width variants. */
    private static final String AMBIGUOUS_FIRST_OCTETS = "\u00C0\u00C1\u00EF";

    private UrlRedaction() {}

    /**
     * Returns the index at which the part of a path that is safe to show ends: at parameters, or at a colon before an
     * {@code @}.
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

    /** Whether host and port could be a user's name and the start of a password, which ends at a later {@code @}. */
    public static boolean mayBeCredential(String text, int host, int path) {
        if (text.indexOf('@', path) < 0) {
            return false;
        }
        int colon = text.indexOf(':', host);
        int dot = text.indexOf('.', host);
        return (colon >= 0 && colon < path) || dot < 0 || dot > path;
    }

    /**
     * Returns the ASCII character at an index of a text, which may be percent-encoded or a character that looks like it.
     */
    private static char decodedCharacter(String text, int index) {
        char written = text.charAt(index);
        if (written == '%') {
            return decodedOctet(text, index + 1);
        }
        return written <= '~' || Character.isLetterOrDigit(written) ? written : delimiterLike(written);
    }

    /**
     * Decodes two hexadecimal digits to an ASCII character; returns a percent sign if they are invalid, a letter if it is
     * not ASCII.
     */
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
        return AMBIGUOUS_FIRST_OCTETS.indexOf(octet) >= 0 ? '%' : 'x';
    }

    /** Returns the ASCII delimiter that a character resembles, or the character itself. */
    private static char delimiterLike(char written) {
        return (char) Normalizer.normalize(Character.toString(written), Normalizer.Form.NFKC)
                .chars()
                .filter(plain -> DELIMITERS.indexOf(plain) >= 0)
                .findFirst()
                .orElse(written);
    }
}
