package io.github.forgeport.domain;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * An address of the web in a form that is safe to print: without user, parameters and fragment, which may hold a token.
 *
 * <p>A token that is a segment of the path looks like any other segment, and is shown.
 */
public final class SafeAddress {

    private static final Pattern HOST_AND_PORT = Pattern.compile(CloneUrl.HOST + "(?::\\d*)?");

    private SafeAddress() {}

    /** Shows scheme, host, port and path; nothing of an address without a host, or with one that could be something else. */
    public static String of(URI address) {
        String authority = address.getRawAuthority();
        if (authority == null || address.getScheme() == null) {
            return AddressMask.MASK;
        }
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        String start = address.getScheme() + "://" + (at < 0 ? "" : AddressMask.MASK + "@");
        String shown = host
                + address.getRawSchemeSpecificPart().substring(2 + authority.length())
                + (address.getRawFragment() == null ? "" : "#");
        int path = host.length();
        if (!HOST_AND_PORT.matcher(host).matches() || AddressMask.isDoubtful(shown, 0, path)) {
            return start + AddressMask.MASK;
        }
        return start + AddressMask.masked(shown, AddressMask.endOfPath(shown, path));
    }
}
