package io.github.forgeport.domain.git;

import io.github.forgeport.domain.git.CloneUrl.Transport;
import io.github.forgeport.domain.syntax.AsciiSet;
import io.github.forgeport.domain.syntax.CloneUrlForms;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the most common forms of a clone URL, {@code https://host/path} and {@code git@host:path}, without a regular
 * expression: a lower-case host name, no port, and a path of letters, digits and a few marks.
 *
 * <p>They are matched in one pass, and hold nothing to be masked; any other form is left to {@link CloneUrlForms}.
 *
 * @param host where the host begins
 * @param path where the path begins, behind one character
 */
record PlainCloneUrl(Transport transport, int host, int path) {

    private static final AsciiSet FIRST_IN_HOST = AsciiSet.LOWER_CASE_AND_DIGITS;
    private static final AsciiSet IN_HOST = FIRST_IN_HOST.with("-.");
    private static final AsciiSet FIRST_IN_PATH = FIRST_IN_HOST.with("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
    private static final AsciiSet IN_PATH = FIRST_IN_PATH.with("-./");

    /** Matches a text against these forms; null if it has none of them. */
    static @Nullable PlainCloneUrl match(String text) {
        if (text.startsWith("https://")) {
            return match(text, Transport.HTTPS, "https://".length(), '/');
        }
        if (text.startsWith("git@")) {
            return match(text, Transport.SSH, "git@".length(), ':');
        }
        return text.startsWith("http://") ? match(text, Transport.HTTP, "http://".length(), '/') : null;
    }

    private static @Nullable PlainCloneUrl match(String text, Transport transport, int host, char separator) {
        int path = IN_HOST.endIn(text, host) + 1;
        return FIRST_IN_HOST.isAt(text, host)
                        && FIRST_IN_PATH.isAt(text, path)
                        && text.charAt(path - 1) == separator
                        && IN_PATH.endIn(text, path) == text.length()
                ? new PlainCloneUrl(transport, host, path)
                : null;
    }
}
