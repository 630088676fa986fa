package io.github.forgeport.cli;

import io.github.forgeport.domain.OpenWord;
import io.github.forgeport.domain.SafeText;
import java.net.URI;
import java.util.regex.Pattern;

/** One value as a text to show: no credential in an address, and in tables nothing a terminal would obey. */
final class Shown {

    private static final int LONGEST = 500;

    /** Whatever stands before the last {@code @} of something like an address may be a credential. */
    private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)?.*@", Pattern.DOTALL);

    private Shown() {}

    /** For a table. */
    static String text(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        String text = SafeText.of(raw(value), LONGEST);
        return value instanceof OpenWord word && !word.isKnown() ? text + " (unknown)" : text;
    }

    /** For JSON, which escapes on its own. */
    static String raw(Object value) {
        return value instanceof URI address && address.getRawUserInfo() != null
                ? masked(address.toString())
                : value.toString();
    }

    /** An address, or what was meant to be one, without credentials. */
    static String masked(String address) {
        return USER.matcher(address).replaceFirst("$1***@");
    }
}
