package io.github.forgeport.cli;

import io.github.forgeport.domain.OpenWord;
import io.github.forgeport.domain.SafeAddress;
import io.github.forgeport.domain.SafeText;
import java.net.URI;

/** One value as a text to show: in tables no credential in an address, and nothing a terminal would obey. */
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

    /** For JSON, which escapes on its own, and has an address of the web whole. */
    static String raw(Object value) {
        return value.toString();
    }
}
