package io.github.forgeport.domain.syntax;

/**
 * A matcher of the most common form of a web address, which needs no parser. The form has a lower-case host name, perhaps a
 * port, a path and a query, and no encoded characters.
 *
 * <p>It is matched in one pass. {@link java.net.URI} can parse every address of this form, and two of them are equal only if
 * their texts are; any other form is left to it.
 */
public final class PlainWebAddress {

    private static final String HTTPS = "https://";
    private static final String HTTP = "http://";

    private static final AsciiSet FIRST_IN_HOST = AsciiSet.LOWER_CASE_AND_DIGITS;
    private static final AsciiSet IN_HOST = FIRST_IN_HOST.with("-.");
    private static final AsciiSet IN_PORT = AsciiSet.of("0123456789");

    /** The characters of a path or a query; the {@code ?} of a query may be followed by others. */
    private static final AsciiSet IN_PATH_OR_QUERY = IN_HOST.with("ABCDEFGHIJKLMNOPQRSTUVWXYZ_!~*'():@&=+$,;/?");

    private PlainWebAddress() {}

    /** Whether a text is a web address of the most common form, such as {@code https://host.example/path}. */
    public static boolean matches(String text) {
        int host = text.startsWith(HTTPS) ? HTTPS.length() : text.startsWith(HTTP) ? HTTP.length() : text.length();
        if (!FIRST_IN_HOST.containsCharacterAt(text, host)) {
            return false;
        }
        int path = IN_HOST.endOfRun(text, host);
        if (path < text.length() && text.charAt(path) == ':') {
            int port = path + 1;
            path = IN_PORT.endOfRun(text, port);
            if (path == port || text.charAt(port) == '0') {
                return false; // To the JDK, it is the same as none, or as the port without its zeros.
            }
        }
        return (path == text.length() || text.charAt(path) == '/' || text.charAt(path) == '?')
                && IN_PATH_OR_QUERY.endOfRun(text, path) == text.length();
    }
}
