package io.github.forgeport.http.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validation of the names and values of HTTP headers. */
public final class HeaderRules {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final int SHOWN_CHARACTERS = 64;

    private HeaderRules() {}

    /** Whether a text is a valid header name. */
    public static boolean isName(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** Whether a text is a valid header value: printable ASCII and blanks. */
    public static boolean isValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Formats a header name for an error message: only its valid beginning, since a value may follow. */
    public static String formatForMessage(@Nullable String name) {
        if (name == null) {
            return "null";
        }
        Matcher beginning = TOKEN.matcher(name);
        return beginning.lookingAt() ? name.substring(0, Math.min(beginning.end(), SHOWN_CHARACTERS)) : "";
    }
}
