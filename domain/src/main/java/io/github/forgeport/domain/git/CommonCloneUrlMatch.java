package io.github.forgeport.domain.git;

import io.github.forgeport.domain.git.CloneUrl.Transport;
import io.github.forgeport.domain.syntax.AsciiSet;
import io.github.forgeport.domain.syntax.CloneUrlPatterns;
import org.jspecify.annotations.Nullable;

/**
 * The result of matching a clone URL in its most common forms, {@code https://host/path} and {@code git@host:path}, without
 * a regular expression. They have a lower-case host name, no port, and a path of letters, digits and a few marks.
 *
 * <p>They are matched in one pass, and hold nothing to be masked; any other form is left to {@link CloneUrlPatterns}.
 *
 * @param hostIndex the index at which the host begins
 * @param pathIndex the index at which the path begins, one character behind the host
 */
record CommonCloneUrlMatch(Transport transport, int hostIndex, int pathIndex) {

    private static final AsciiSet FIRST_IN_HOST = AsciiSet.LOWER_CASE_AND_DIGITS;
    private static final AsciiSet IN_HOST = FIRST_IN_HOST.with("-.");
    private static final AsciiSet FIRST_IN_PATH = FIRST_IN_HOST.with("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
    private static final AsciiSet IN_PATH = FIRST_IN_PATH.with("-./");

    /** Matches a text against the common forms of a clone URL; null if it has none of them. */
    static @Nullable CommonCloneUrlMatch match(String text) {
        if (text.startsWith("https://")) {
            return match(text, Transport.HTTPS, "https://".length(), '/');
        }
        if (text.startsWith("git@")) {
            return match(text, Transport.SSH, "git@".length(), ':');
        }
        return text.startsWith("http://") ? match(text, Transport.HTTP, "http://".length(), '/') : null;
    }

    /** Matches a text whose host begins at an index and ends at a separator; null if it has no common form. */
    private static @Nullable CommonCloneUrlMatch match(String text, Transport transport, int host, char separator) {
        int path = IN_HOST.endOfRun(text, host) + 1;
        return FIRST_IN_HOST.containsCharacterAt(text, host)
                        && FIRST_IN_PATH.containsCharacterAt(text, path)
                        && text.charAt(path - 1) == separator
                        && IN_PATH.endOfRun(text, path) == text.length()
                ? new CommonCloneUrlMatch(transport, host, path)
                : null;
    }
}
