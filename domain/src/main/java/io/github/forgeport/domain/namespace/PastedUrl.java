package io.github.forgeport.domain.namespace;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.text.SafeText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parser of addresses, such as clone URLs, that were pasted where the path of a repository or namespace is expected.
 *
 * <p>{@code host/group/name} is none: nothing tells it from a path.
 */
public final class PastedUrl {

    private static final int MAX_LENGTH = 2048;
    private static final int MAX_SHOWN_LENGTH = 64;

    /** The regular expressions of pasted addresses, which are compiled on first use, for a text with a colon. */
    private static final class Patterns {

        static final String USER = "[A-Za-z0-9][A-Za-z0-9._+-]*";

        /**
         * Matches a host name with a dot that ends in letters, or a numeric address. It has no repeated group, each turn of
         * which takes stack.
         */
        static final String DOTTED_HOST =
                "(?:[\\p{L}\\p{N}\\p{M}.-]*[\\p{L}\\p{N}\\p{M}-]\\.(?:\\p{L}{2,}|xn--[a-z0-9-]+)"
                        + "|\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})";

        /**
         * Matches the beginning of an address of Git, of a file or of the web: its scheme, or its user and host with a
         * colon.
         *
         * <p>Names of repositories may have colons and at signs, too: where nothing else tells, the text is a path.
         */
        static final Pattern ADDRESS_START = Pattern.compile("(?i)(?:https?|ssh|git|ftps?|file):/"
                + "|" + USER + ":[^/@]*@" + DOTTED_HOST + "/" // user:password@host.example/path
                + "|" + USER + "@(?:" + DOTTED_HOST + "|\\[[^/@]*]):." // user@host.example:path
                + "|git@[A-Za-z0-9-]+:." // git@host:path
                + "|" + USER + "@[A-Za-z0-9-]+:.+\\.git/?$" // user@host:path.git
                + "|" + DOTTED_HOST + ":." // host.example:path
                + "|\\[[^/]*]:."); // [address]:path

        static final Pattern CLONE_COMMAND = Pattern.compile("^git\\s+clone\\s+");

        /** Matches the scheme of a URL, of any protocol; a slash may have been lost. */
        static final Pattern SCHEME =
                Pattern.compile("(?i)(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]*+://|(?:https?|ssh|git|ftps?|file):/)");

        /** Matches the suffix that the address of a web page has behind the repository's path, such as {@code /issues}. */
        static final Pattern PAGE_SUFFIX = Pattern.compile("/-/|(?<=[^/]/[^/]{1,256})/"
                + "(?:tree|blob|raw|commits?|pulls?|issues|merge_requests|branches|tags|releases|wikis?)(?:/|$)");

        /** Matches a path of plain characters. No other path is shown, since it could hold a credential. */
        static final Pattern PLAIN_PATH = Pattern.compile("[\\p{L}\\p{M}\\p{N}._~+ /-]+");
    }

    private PastedUrl() {}

    /** Whether a text is a URL or an address in scp form, such as {@code git@host:path}. */
    public static boolean isAddress(String text) {
        return text.indexOf(':') >= 0
                && text.length() <= MAX_LENGTH
                && (text.contains("://")
                        || Patterns.ADDRESS_START.matcher(withoutCommand(text)).lookingAt());
    }

    /** Returns a text without leading and trailing blanks and without a leading {@code git clone}. */
    private static String withoutCommand(String text) {
        return Patterns.CLONE_COMMAND.matcher(text.strip()).replaceFirst("");
    }

    /** Throws an exception if a text is a URL or scp form; its message shows the path in the address. */
    public static void requireNoAddress(String what, String text, String expected) {
        if (isAddress(text)) {
            String inside = path(text)
                    .map(path -> "; the path in it is '" + SafeText.of(path.toString(), MAX_SHOWN_LENGTH) + "'")
                    .orElse("");
            throw new IllegalArgumentException(
                    "a " + what + " is wanted, and this is an address" + inside + "; expected " + expected);
        }
    }

    /** Returns the path in an address without a suffix such as {@code /issues}; empty if it may hold a credential. */
    public static Optional<NamespacePath> path(String text) {
        String address = withoutCommand(text);
        Matcher scheme = Patterns.SCHEME.matcher(address);
        String withoutScheme = scheme.find() ? address.substring(scheme.end()) : address;
        return parsePath("https://" + withoutScheme).or(() -> parsePath(address));
    }

    /** Parses an address as a clone URL, and returns its path; empty if it is no clone URL, or may hold a credential. */
    private static Optional<NamespacePath> parsePath(String address) {
        try {
            String path = CloneUrl.parse(address).path();
            boolean isWhole = address.split("[?#]", 2)[0].endsWith(path);
            return Optional.of(withoutSuffix(path))
                    .filter(plain ->
                            isWhole && Patterns.PLAIN_PATH.matcher(plain).matches())
                    .map(NamespacePath::parse);
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    /** Decodes a path, and removes {@code .git} and the suffix of a web page, such as {@code /issues}. */
    private static String withoutSuffix(String path) {
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        Matcher page = Patterns.PAGE_SUFFIX.matcher(decoded);
        return (page.find() ? decoded.substring(0, page.start()) : decoded)
                .replaceFirst("^/", "")
                .replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "");
    }
}
