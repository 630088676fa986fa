package io.github.forgeport.domain.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions of clone URLs, URL and scp form, which all have the same groups: user, host, port and path.
 *
 * <p>They leave out what Git, SSH or a shell would take for something else: an option, a helper's name, or another host than
 * the one that is seen.
 */
public final class CloneUrlForms {

    public static final int USER = 1;
    public static final int HOST = 2;
    public static final int PORT = 3;
    public static final int PATH = 4;

    /** What makes an option of a host, a user or a path that begins with it. */
    public static final String DASH = "(?:-|%(?:25)*2[dD])";

    /** Behind this, wherever it stands, Git looks for the host of SSH first. */
    public static final String BRACKET = "(?:@|%40)(?:\\[|%5[bB])";

    /** The name of a program that Git would run, or of a host that would be one in its ASCII form. */
    public static final String HELPER = "[^/:@\\[]+::";

    /** A user of SSH in a URL, of which Git decodes all before it looks for the host. */
    public static final String SSH_USER = user(":@");

    private static final String NAME = name("");

    /** A name, also with wide full stops, or an address in figures; nothing that could be a user's name. */
    public static final String ANY_HOST =
            "(?:" + NAME + "|\\[[0-9a-fA-F]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*]|" + name("\u3002\uFF0E\uFF61") + ")";

    private static final String NAME_GROUP = "(" + NAME + ")";
    private static final String HOST_GROUP = "(" + ANY_HOST + ")";
    private static final String PORT_GROUP = "(?::(\\d{1,5}))?";
    private static final String PATH_GROUP = "(?!" + DASH + ")(.+)";

    private static final String SHORT_USER = "(" + user("") + ")@";

    /** What could be the rest of a password and a host is no path. */
    private static final String SHORT_PATH = "(?!//|[^/]+@|/[^/]*@)" + PATH_GROUP;

    private static final Pattern WEB =
            Pattern.compile("(?i:https?)://(?:([^/?#\\\\]*)@)?" + HOST_GROUP + PORT_GROUP + "/" + PATH_GROUP);

    /** Looking for a user where no {@code @} is takes a third of the time. */
    private static final Pattern WEB_WITHOUT_USER =
            Pattern.compile("(?i:https?)://((?!))?" + HOST_GROUP + PORT_GROUP + "/" + PATH_GROUP);

    private static final Pattern SSH =
            Pattern.compile("(?i:ssh|git)://(?:(" + SSH_USER + ")@)?" + HOST_GROUP + PORT_GROUP + "/" + PATH_GROUP);

    /** Without a user, the host has a dot: a word before a colon is a scheme, or a user's name, which a password follows. */
    private static final Pattern SHORT = Pattern.compile(
            "(?:" + SHORT_USER + "|(?!" + HELPER + ")(?=[^/:@]*\\.|\\[))" + HOST_GROUP + "((?!))?:" + SHORT_PATH);

    private static final Pattern ALL_IN_BRACKETS =
            Pattern.compile("\\[(?:" + SHORT_USER + ")?" + NAME_GROUP + PORT_GROUP + "]:" + SHORT_PATH);

    private static final Pattern HOST_IN_BRACKETS =
            Pattern.compile(SHORT_USER + "\\[" + NAME_GROUP + PORT_GROUP + "]:" + SHORT_PATH);

    private static final Pattern HIDDEN_HOST = Pattern.compile(BRACKET);

    private CloneUrlForms() {}

    private static String name(String stops) {
        return "(?![.\\p{M}-])[\\p{L}\\p{N}\\p{M}._" + stops + "-]+";
    }

    /** No character that a shell reads, or that would end the user once it is decoded. */
    private static String user(String marks) {
        String plain = "[\\p{L}\\p{N}\\p{M}._+~=,*" + marks + "-]*";
        String encoded = "%(?:2[bBcCdDeE]|3[aAdD]|40|5[fF]|7[eE]|[89a-fA-F][0-9a-fA-F])";
        // Not without end, since the matcher needs the stack for it.
        return "(?:(?!-)[A-Za-z0-9._-]++(?=@)|(?!@|" + DASH + ")" + plain + "(?:" + encoded + plain + "){0,99})";
    }

    /** Whether the first colon ends a scheme. */
    public static boolean isUrl(String text) {
        return text.startsWith("//", text.indexOf(':') + 1);
    }

    /** Takes a text apart; null if it has none of the forms. */
    public static @Nullable Matcher match(String text) {
        if (!isUrl(text)) {
            Matcher parts = matchShort(text);
            return parts == null || hidesHost(parts, text) ? null : parts;
        }
        if (text.charAt(0) != 'h' && text.charAt(0) != 'H') {
            Matcher parts = SSH.matcher(text);
            return !parts.matches() || hidesHost(parts, text) ? null : parts;
        }
        Matcher parts = (text.indexOf('@') < 0 ? WEB_WITHOUT_USER : WEB).matcher(text);
        return parts.matches() ? parts : null;
    }

    private static @Nullable Matcher matchShort(String text) {
        Matcher parts = SHORT.matcher(text);
        return parts.matches()
                        || parts.usePattern(ALL_IN_BRACKETS).matches()
                        || parts.usePattern(HOST_IN_BRACKETS).matches()
                ? parts
                : null;
    }

    private static boolean hidesHost(Matcher parts, String text) {
        int path = parts.start(PATH);
        return (text.indexOf('[', path) >= 0 || text.indexOf('%', path) >= 0)
                && HIDDEN_HOST.matcher(text).region(path, text.length()).find();
    }
}
