package io.github.forgeport.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a clone URL, each with the groups {@code user}, {@code host}, {@code port} and {@code path}.
 *
 * <p>They leave out what Git, SSH or a shell would take for something else: an option, a helper's name, or another host than
 * the one that is seen.
 */
final class CloneUrlForms {

    /** What makes an option of a host, a user or a path that begins with it. */
    static final String DASH = "(?:-|%(?:25)*2[dD])";

    /** Behind this, wherever it stands, Git looks for the host of SSH first. */
    static final String BRACKET = "(?:@|%40)(?:\\[|%5[bB])";

    /** Before this stands the name of a program, which Git would run. */
    static final String HELPER = "[A-Za-z0-9][A-Za-z0-9+.-]*::";

    /** A user of SSH in a URL, of which Git decodes all before it looks for the host. */
    static final String USER = user(":@");

    /** A name, with a full stop of any width. */
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}._\u3002\uFF0E\uFF61-]*";

    /** A name or an address in figures; nothing that could be a user's name. */
    static final String HOST = "(?:" + NAME + "|\\[[0-9a-fA-F]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*])";

    private static final String NAMED_HOST = "(?<host>" + NAME + ")";
    private static final String ANY_HOST = "(?<host>" + HOST + ")";
    private static final String PORT = "(?::(?<port>\\d{1,5}))?";
    private static final String WEB_PATH = "(?!" + DASH + ")(?<path>.+)";
    private static final String SSH_PATH = "(?!" + DASH + "|.*" + BRACKET + ")(?<path>.+)";

    private static final String SHORT_USER = "(?<user>" + user("") + ")@";

    /** What could be the rest of a password and a host is no path. */
    private static final String SHORT_PATH = "(?!//|[^/]+@|/[^/]*@)" + SSH_PATH;

    private static final List<Pattern> URLS = List.of(
            Pattern.compile("(?i:https?)://(?:(?<user>[^/?#\\\\]*)@)?" + ANY_HOST + PORT + "/" + WEB_PATH),
            Pattern.compile("(?i:ssh|git)://(?:(?<user>" + USER + ")@)?" + ANY_HOST + PORT + "/" + SSH_PATH));

    /** Without a user, the host has a dot: a word before a colon is a scheme, or a user's name, which a password follows. */
    private static final String SHORT_START = "(?:" + SHORT_USER + "|(?!" + HELPER + ")(?=[^/:@]*\\.|\\[))";

    private static final String NO_PORT = "(?<port>(?!))?";

    private static final List<Pattern> SHORT = List.of(
            Pattern.compile(SHORT_START + ANY_HOST + NO_PORT + ":" + SHORT_PATH),
            Pattern.compile("\\[(?:" + SHORT_USER + ")?" + NAMED_HOST + PORT + "]:" + SHORT_PATH),
            Pattern.compile(SHORT_USER + "\\[" + NAMED_HOST + PORT + "]:" + SHORT_PATH));

    private CloneUrlForms() {}

    /** No character that a shell reads, or that would end the user once it is decoded; not without end, for the stack's sake. */
    private static String user(String marks) {
        return "(?!" + DASH + ")(?:[\\p{L}\\p{N}\\p{M}._+~=,*" + marks
                + "-]|%(?:2[bBcCdDeE]|3[aAdD]|40|5[fF]|7[eE]|[89a-fA-F][0-9a-fA-F])){1,512}";
    }

    /** Whether the first colon ends a scheme. */
    static boolean isUrl(String text) {
        return text.startsWith("//", text.indexOf(':') + 1);
    }

    /** Takes a text apart; null if it has none of the forms. */
    static @Nullable Matcher match(String text) {
        for (Pattern form : isUrl(text) ? URLS : SHORT) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return parts;
            }
        }
        return null;
    }
}
