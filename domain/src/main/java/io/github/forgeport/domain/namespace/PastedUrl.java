package io.github.forgeport.domain.namespace;

import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.text.SafeText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a URL or scp form, such as a clone URL, that was pasted where a repository's path is expected.
 *
 * <p>{@code host/group/name} is none: nothing tells it from a path.
 */
public final class PastedUrl {

    private static final int LONGEST = 2048;
    private static final int SHOWN = 64;

    /** The regular expressions, which take long to compile, and are needed only for a text with a colon. */
    private static final class Patterns {

        static final String USER = "[A-Za-z0-9][A-Za-z0-9._+-]*";

        /** A host name that ends in letters, or four numbers; without a repeated group, each turn of which takes stack. */
        static final String DOTTED = "(?:[\\p{L}\\p{N}\\p{M}.-]*[\\p{L}\\p{N}\\p{M}-]\\.(?:\\p{L}{2,}|xn--[a-z0-9-]+)"
                + "|\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})";

        /**
         * What begins as an address of Git, of a file or of the web, or has what users and hosts are called before its colon.
         *
         * <p>Names of repositories may have colons and at signs, too: where nothing else tells, the text is a path.
         */
        static final Pattern FORM = Pattern.compile("(?i)(?:https?|ssh|git|ftps?|file):/"
                + "|" + USER + ":[^/@]*@" + DOTTED + "/" // user:password@host.example/path
                + "|" + USER + "@(?:" + DOTTED + "|\\[[^/@]*]):." // user@host.example:path
                + "|git@[A-Za-z0-9-]+:." // git@host:path
                + "|" + USER + "@[A-Za-z0-9-]+:.+\\.git/?$" // user@host:path.git
                + "|" + DOTTED + ":." // host.example:path
                + "|\\[[^/]*]:."); // [address]:path

        static final Pattern COMMAND = Pattern.compile("^git\\s+clone\\s+");

        /** The scheme does not matter, and a slash may have been lost. */
        static final Pattern SCHEME =
                Pattern.compile("(?i)(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]*+://|(?:https?|ssh|git|ftps?|file):/)");

        /** What pages show of a repository, behind its path. */
        static final Pattern PAGE = Pattern.compile("/-/|(?<=[^/]/[^/]{1,256})/"
                + "(?:tree|blob|raw|commits?|pulls?|issues|merge_requests|branches|tags|releases|wikis?)(?:/|$)");

        /** Nothing else is shown: it could belong to a credential. */
        static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}._~+ /-]+");
    }

    private PastedUrl() {}

    /** Whether a text is a URL or scp form. */
    public static boolean isAddress(String text) {
        return text.indexOf(':') >= 0
                && text.length() <= LONGEST
                && (text.contains("://")
                        || Patterns.FORM.matcher(withoutCommand(text)).lookingAt());
    }

    /** Removes a leading {@code git clone} and outer blanks. */
    private static String withoutCommand(String text) {
        return Patterns.COMMAND.matcher(text.strip()).replaceFirst("");
    }

    /** Throws an exception if a text is a URL or scp form; its message shows the path in it. */
    public static void requireNoAddress(String what, String text, String expected) {
        if (isAddress(text)) {
            String inside = path(text)
                    .map(path -> "; the path in it is '" + SafeText.of(path.toString(), SHOWN) + "'")
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
        return parsedPath("https://" + withoutScheme).or(() -> parsedPath(address));
    }

    /** Parses a clone URL, and returns its path; empty if it is none, or may hold a credential. */
    private static Optional<NamespacePath> parsedPath(String address) {
        try {
            String path = CloneUrl.parse(address).path();
            boolean isWhole = address.split("[?#]", 2)[0].endsWith(path);
            return Optional.of(withoutSuffix(path))
                    .filter(plain -> isWhole && Patterns.PLAIN.matcher(plain).matches())
                    .map(NamespacePath::parse);
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    /** Decodes a path, and removes what a page or {@code .git} adds behind the repository's name. */
    private static String withoutSuffix(String path) {
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        Matcher page = Patterns.PAGE.matcher(decoded);
        return (page.find() ? decoded.substring(0, page.start()) : decoded)
                .replaceFirst("^/", "")
                .replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "");
    }
}
