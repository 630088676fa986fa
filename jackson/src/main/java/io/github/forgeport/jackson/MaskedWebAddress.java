package io.github.forgeport.jackson;

import java.net.URI;

/** A formatter of web addresses, which masks their user information. */
final class MaskedWebAddress {

    private static final String MASK = "***";

    private MaskedWebAddress() {}

    /** Returns the text of an address, with {@code ***} in place of its user information. */
    static String of(URI address) {
        String text = address.toString();
        String authority = address.getRawAuthority();
        int at = authority == null ? -1 : authority.lastIndexOf('@');
        if (at < 0) {
            return text;
        }
        int user = text.indexOf("//") + 2;
        return text.substring(0, user) + MASK + text.substring(user + at);
    }
}
