package io.github.forgeport.domain.text;

import io.github.forgeport.domain.syntax.CloneUrlPatterns;
import io.github.forgeport.domain.syntax.SafeHostName;
import io.github.forgeport.domain.syntax.UrlRedaction;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formatter that makes web addresses safe to print: without user, query and fragment, which may hold a token.
 *
 * <p>A token that is a segment of the path looks like any other segment, and is shown.
 */
public final class SafeAddress {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(" + CloneUrlPatterns.HOST_REGEX + ")(?::\\d*)?");

    private SafeAddress() {}

    /** Returns a text in a safe form, cut to a limit; a mask if it could be an address with a credential. */
    public static String textOrMask(String text, int limit) {
        boolean isAddress =
                text.contains("://") || text.indexOf('@') >= 0 || UrlRedaction.endOfSafePath(text, 0) < text.length();
        return isAddress ? UrlRedaction.MASK : SafeText.of(text, limit);
    }

    /**
     * Returns an address with scheme, host, port and path only; a mask if it has no host, or one that could be a credential.
     *
     * <p>A host with letters beyond ASCII is shown in them if they are all of one script and could not be taken for those of
     * another name; else in its ASCII form, which begins with {@code xn--}.
     */
    public static String of(URI address) {
        String authority = address.getRawAuthority();
        if (authority == null || address.getScheme() == null) {
            return UrlRedaction.MASK;
        }
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        String start = address.getScheme() + "://" + (at < 0 ? "" : UrlRedaction.MASK + "@");
        String shown = host
                + address.getRawSchemeSpecificPart().substring(2 + authority.length())
                + (address.getRawFragment() == null ? "" : "#");
        int path = host.length();
        Matcher parts = HOST_AND_PORT.matcher(host);
        if (!parts.matches() || UrlRedaction.mayBeCredential(shown, 0, path)) {
            return start + UrlRedaction.MASK;
        }
        String behindName = UrlRedaction.maskedFrom(shown, UrlRedaction.endOfSafePath(shown, path))
                .substring(parts.end(1));
        return start
                + SafeHostName.of(parts.group(1)).map(name -> name + behindName).orElse(UrlRedaction.MASK);
    }
}
