package io.github.forgeport.cli;

import io.github.forgeport.domain.OpenWord;
import io.github.forgeport.domain.SafeAddress;
import io.github.forgeport.domain.SafeText;
import java.net.URI;

/** One value as a text to show: no credential in an address, and in tables nothing a terminal would obey. */
final class Shown {

    private static final int LONGEST = 500;

    private Shown() {}

    /** For a table. */
    static String text(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        String text = SafeText.of(value instanceof URI address ? SafeAddress.of(address) : value.toString(), LONGEST);
        return value instanceof OpenWord word && !word.isKnown() ? text + " (unknown)" : text;
    }

    /** For JSON, which escapes on its own, and has an address of the web whole but for a user. */
    static String raw(Object value) {
        return value instanceof URI address ? withoutUser(address) : value.toString();
    }

    private static String withoutUser(URI address) {
        String authority = address.getRawAuthority();
        if (authority == null) {
            return SafeAddress.of(address);
        }
        String text = address.toString();
        int start = text.indexOf(authority);
        int host = start + authority.lastIndexOf('@') + 1;
        return host == start ? text : text.substring(0, start) + "***@" + text.substring(host);
    }
}
