package io.github.forgeport.domain.git;

import io.github.forgeport.domain.syntax.CloneUrlPatterns;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of the reasons why a text is not a clone URL, for error messages. They show nothing of the text, since any part
 * may be a credential.
 */
final class CloneUrlErrorReasons {

    /** A regular expression for the beginning of a text, and the reason why such a text is refused. */
    private record Rule(Pattern beginning, String reason) {

        /** Creates a rule from a regular expression, which ignores case. */
        static Rule of(String beginning, String reason) {
            return new Rule(Pattern.compile("(?i)(?:" + beginning + ")"), reason);
        }
    }

    private static final String SCHEME = "(?:https?|ssh|git)://";
    private static final String SSH = "(?:ssh|git)://";

    /** Matches everything before the host in any form of a clone URL. */
    private static final String BEFORE_HOST_REGEX = "(?:" + SCHEME + "(?:[^/]*@)?+|\\[?+(?:[^/:@\\[]*@)?+\\[?)";

    private static final String OPTION_REASON = "begins with '-', which Git or SSH would take for an option";

    /** The rules in their order of precedence: the first that matches a text gives the reason. */
    private static final List<Rule> RULES = List.of(
            Rule.of(
                    CloneUrlPatterns.REMOTE_HELPER_REGEX,
                    "names a program before '::', which Git would run as a remote helper"),
            Rule.of(CloneUrlPatterns.DASH_REGEX, OPTION_REASON),
            Rule.of(
                    "file:|[a-z]:(?:[\\\\/]|$)|[/\\\\~]|\\.\\.?(?:[/\\\\]|$)",
                    "is the path of a file, and not of a host"),
            Rule.of("(?:git\\+ssh|ssh\\+git)://", "has a scheme that Git has given up; write ssh:// instead"),
            Rule.of("(?!" + SCHEME + ")[a-z][a-z0-9+.-]*://", "has another scheme than https, http, ssh and git"),
            Rule.of("(?:" + SSH + ")?\\[?@", "has no user before its '@'"),
            Rule.of(
                    SSH + CloneUrlPatterns.DASH_REGEX + "[^/]*@|\\[" + CloneUrlPatterns.DASH_REGEX + "[^/:@]*@",
                    "has a user that " + OPTION_REASON),
            Rule.of(
                    "(?:" + SCHEME + "(?:[^/]*@)?+|(?:[^/:@\\[]*@)?+)(?:[:/]|$)|\\[(?:[^/:@\\[]*@)?+(?::\\d*)?]",
                    "has no host"),
            Rule.of(BEFORE_HOST_REGEX + CloneUrlPatterns.DASH_REGEX, "has a host that " + OPTION_REASON),
            Rule.of(
                    SCHEME + "[^/?#]*(?:/?$|[?#])|\\[?[^/:@]+@[^/:]*:?$|[^/:@]+:$|\\[[^/]*]:?$",
                    "has no path behind its host"),
            Rule.of(
                    "(?:" + SCHEME + "(?:[^/]*@)?+|\\[(?:[^/:@\\[]*@)?+|[^/:@\\[]+@\\[)(?:[^/:\\[\\]]+|\\[[^/\\]]*])"
                            + ":(?!\\d{1,5}(?:/|]:))",
                    "has a port that is no number"),
            Rule.of(
                    BEFORE_HOST_REGEX + CloneUrlPatterns.HOST_REGEX + "(?::\\d+)?]?[:/]" + CloneUrlPatterns.DASH_REGEX,
                    "has a path that " + OPTION_REASON),
            Rule.of(SCHEME + "[^/]*\\\\", "has a '\\' before its path, behind which another host could stand"),
            Rule.of(
                    SSH + "(?!" + CloneUrlPatterns.SSH_USER_REGEX + "@)[^/]*@",
                    "has a user with a character that SSH, Git or a shell would not take for one of its name"),
            Rule.of(
                    "(?:" + SSH + "|[^/:]+:).*" + CloneUrlPatterns.AT_BRACKET_REGEX,
                    "has '@[', behind which Git would look for the host"),
            Rule.of(
                    "(?:" + SCHEME + "(?:[^/]*@)?+|\\[?+[^/:@\\[]+@)(?!" + CloneUrlPatterns.HOST_REGEX + "[:/]|\\["
                            + CloneUrlPatterns.HOST_REGEX + "(?::\\d+)?]:)",
                    "has a host with a character that is none of a name"),
            Rule.of(
                    SCHEME + "[^/]*/.*@",
                    "has an '@' in its path, behind which the host could stand, and a password before it"));

    private CloneUrlErrorReasons() {}

    /** Returns the reason why a text is no clone URL, as the end of a sentence, such as {@code has no host}. */
    static String reason(String text) {
        return RULES.stream()
                .filter(rule -> rule.beginning().matcher(text).lookingAt())
                .map(Rule::reason)
                .findFirst()
                .orElse("is neither a URL of https, http, ssh or git nor user@host:path");
    }
}
