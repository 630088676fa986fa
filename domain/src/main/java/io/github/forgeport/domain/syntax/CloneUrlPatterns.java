package io.github.forgeport.domain.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions of clone URLs, in URL and scp form, which all have the same groups: user, host, port and path.
 *
 * <p>They leave out what Git, SSH or a shell would take for something else: an option, a helper's name, or another host than
 * the one that is seen.
 */
public final class CloneUrlPatterns {

    /** The number of the group for the user, which may be missing. */
    public static final int USER_GROUP = 1;

    /** The number of the group for the host. */
    public static final int HOST_GROUP = 2;

    /** The number of the group for the port, which may be missing. */
    public static final int PORT_GROUP = 3;

    /** The number of the group for the path, without the slash or colon before it. */
    public static final int PATH_GROUP = 4;

    /** Matches a dash, also percent-encoded; Git or SSH takes a host, user or path that begins with one for an option. */
    public static final String DASH_REGEX = "(?:-|%(?:25)*2[dD])";

    /** Matches {@code @[}, also percent-encoded, behind which Git looks for the host of an SSH URL first. */
    public static final String AT_BRACKET_REGEX = "(?:@|%40)(?:\\[|%5[bB])";

    /** Matches the name of a remote helper, a program that Git would run, with its {@code ::}. */
    public static final String REMOTE_HELPER_REGEX = "[^/:@\\[]+::";

    /** Matches the user of an SSH URL, which Git decodes before it looks for the host. */
    public static final String SSH_USER_REGEX = userRegex(":@");

    private static final String HOST_NAME_REGEX = nameRegex("");

    /** Matches a host: a name, also with full-width full stops, or a numeric address. */
    public static final String HOST_REGEX = "(?:" + HOST_NAME_REGEX + "|\\[[0-9a-fA-F]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*]|"
            + nameRegex("\u3002\uFF0E\uFF61") + ")";

    private static final String NAME_GROUP_REGEX = "(" + HOST_NAME_REGEX + ")";
    private static final String HOST_GROUP_REGEX = "(" + HOST_REGEX + ")";
    private static final String PORT_GROUP_REGEX = "(?::(\\d{1,5}))?";
    private static final String PATH_GROUP_REGEX = "(?!" + DASH_REGEX + ")(.+)";

    private static final String SCP_USER_REGEX = "(" + userRegex("") + ")@";

    /** Matches the path of the scp form, which must not look like the rest of a password and a host. */
    private static final String SCP_PATH_REGEX = "(?!//|[^/]+@|/[^/]*@)" + PATH_GROUP_REGEX;

    private static final Pattern WEB_URL = Pattern.compile(
            "(?i:https?)://(?:([^/?#\\\\]*)@)?" + HOST_GROUP_REGEX + PORT_GROUP_REGEX + "/" + PATH_GROUP_REGEX);

    /** Matches a web URL without an {@code @}; looking for a user in it would take a third of the time. */
    private static final Pattern WEB_URL_WITHOUT_USER =
            Pattern.compile("(?i:https?)://((?!))?" + HOST_GROUP_REGEX + PORT_GROUP_REGEX + "/" + PATH_GROUP_REGEX);

    private static final Pattern SSH_URL = Pattern.compile("(?i:ssh|git)://(?:(" + SSH_USER_REGEX + ")@)?"
            + HOST_GROUP_REGEX + PORT_GROUP_REGEX + "/" + PATH_GROUP_REGEX);

    /**
     * Matches the scp form. Without a user, the host needs a dot: a word before a colon is a scheme, or a user's name before
     * a password.
     */
    private static final Pattern SCP_FORM = Pattern.compile("(?:" + SCP_USER_REGEX + "|(?!" + REMOTE_HELPER_REGEX
            + ")(?=[^/:@]*\\.|\\[))" + HOST_GROUP_REGEX + "((?!))?:" + SCP_PATH_REGEX);

    private static final Pattern SCP_FORM_IN_BRACKETS = Pattern.compile(
            "\\[(?:" + SCP_USER_REGEX + ")?" + NAME_GROUP_REGEX + PORT_GROUP_REGEX + "]:" + SCP_PATH_REGEX);

    private static final Pattern SCP_FORM_WITH_HOST_IN_BRACKETS =
            Pattern.compile(SCP_USER_REGEX + "\\[" + NAME_GROUP_REGEX + PORT_GROUP_REGEX + "]:" + SCP_PATH_REGEX);

    private static final Pattern HIDDEN_HOST = Pattern.compile(AT_BRACKET_REGEX);

    private CloneUrlPatterns() {}

    /** Returns the regular expression of a host name, with more characters that stand for a full stop. */
    private static String nameRegex(String stops) {
        return "(?![.\\p{M}-])[\\p{L}\\p{N}\\p{M}._" + stops + "-]+";
    }

    /**
     * Returns the regular expression of an SSH user, with more marks allowed in it. It has no character that a shell reads,
     * or that would end the user once it is decoded.
     */
    private static String userRegex(String marks) {
        String plain = "[\\p{L}\\p{N}\\p{M}._+~=,*" + marks + "-]*";
        String encoded = "%(?:2[bBcCdDeE]|3[aAdD]|40|5[fF]|7[eE]|[89a-fA-F][0-9a-fA-F])";
        // Not without end, since the matcher needs the stack for it.
        return "(?:(?!-)[A-Za-z0-9._-]++(?=@)|(?!@|" + DASH_REGEX + ")" + plain + "(?:" + encoded + plain + "){0,99})";
    }

    /** Whether a text has the form of a URL, with {@code //} behind its first colon. */
    public static boolean isUrl(String text) {
        return text.startsWith("//", text.indexOf(':') + 1);
    }

    /** Matches a text against the patterns of clone URLs; returns null if none matches. */
    public static @Nullable Matcher match(String text) {
        if (!isUrl(text)) {
            Matcher parts = matchScpForm(text);
            return parts == null || hidesHost(parts, text) ? null : parts;
        }
        if (text.charAt(0) != 'h' && text.charAt(0) != 'H') {
            Matcher parts = SSH_URL.matcher(text);
            return !parts.matches() || hidesHost(parts, text) ? null : parts;
        }
        Matcher parts = (text.indexOf('@') < 0 ? WEB_URL_WITHOUT_USER : WEB_URL).matcher(text);
        return parts.matches() ? parts : null;
    }

    /** Matches a text against the scp forms, {@code user@host:path}, also with brackets around the host and port. */
    private static @Nullable Matcher matchScpForm(String text) {
        Matcher parts = SCP_FORM.matcher(text);
        return parts.matches()
                        || parts.usePattern(SCP_FORM_IN_BRACKETS).matches()
                        || parts.usePattern(SCP_FORM_WITH_HOST_IN_BRACKETS).matches()
                ? parts
                : null;
    }

    /** Whether the path of an SSH URL has an {@code @[}, behind which Git would look for the host. */
    private static boolean hidesHost(Matcher parts, String text) {
        int path = parts.start(PATH_GROUP);
        return (text.indexOf('[', path) >= 0 || text.indexOf('%', path) >= 0)
                && HIDDEN_HOST.matcher(text).region(path, text.length()).find();
    }
}
