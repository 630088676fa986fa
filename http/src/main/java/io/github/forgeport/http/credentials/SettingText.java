package io.github.forgeport.http.credentials;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A normalizer of the texts of environment variables and profiles, which strips blanks. */
public final class SettingText {

    private static final String BLANKS = " \t\r\n";

    private SettingText() {}

    /**
     * Returns a text without blanks and line ends at its beginning and end; empty if nothing is left. Blanks that do not
     * show as such stay, to be refused by name.
     */
    public static Optional<String> stripped(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        int end = text.length();
        while (end > 0 && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int begin = 0;
        while (begin < end && BLANKS.indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        return Optional.of(text.substring(begin, end)).filter(value -> !value.isEmpty());
    }
}
