package io.github.forgeport.domain.git;

import io.github.forgeport.domain.syntax.CloneUrlForms;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of the reasons why a text is not a clone URL, for error messages. They show nothing of the text, since any part
 * may be a credential.
 */
final class CloneUrlDiagnosis {

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
    private static final String START = "(?:" + SCHEME + "(?:[^/]*@)?+|\\[?+(?:[^/:@\\[]*@)?+\\[?)";

    private static final String AN_OPTION = "begins with '-', which Git or SSH would take for an option";

    /** The rules in their order of precedence: the first that matches a text gives the reason. */
    private static final List<Rule> RULES = List.of(
            Rule.of(CloneUrlForms.HELPER, "names a program before '::', which Git would run as a remote helper"),
            Rule.of(CloneUrlForms.DASH, AN_OPTION),
            Rule.of(
                    "file:|[a-z]:(?:[\\\\/]|$)|[/\\\\~]|\\.\\.?(?:[/\\\\]|$)",
                    "is the path of a file, and not of a host"),
            Rule.of("(?:git\\+ssh|ssh\\+git)://", "has a scheme that Git has given up; write ssh:// instead"),
            Rule.of("(?!" + SCHEME + ")[a-z][a-z0-9+.-]*://", "has another scheme than https, http, ssh and git"),
            Rule.of("(?:" + SSH + ")?\\[?@", "has no user before its '@'"),
            Rule.of(
                    SSH + CloneUrlForms.DASH + "[^/]*@|\\[" + CloneUrlForms.DASH + "[^/:@]*@",
                    "has a user that " + AN_OPTION),
            Rule.of(
                    "(?:" + SCHEME + "(?:[^/]*@)?+|(?:[^/:@\\[]*@)?+)(?:[:/]|$)|\\[(?:[^/:@\\[]*@)?+(?::\\d*)?]",
                    "has no host"),
            Rule.of(START + CloneUrlForms.DASH, "has a host that " + AN_OPTION),
            Rule.of(
                    SCHEME + "[^/?#]*(?:/?$|[?#])|\\[?[^/:@]+@[^/:]*:?$|[^/:@]+:$|\\[[^/]*]:?$",
                    "has no path behind its host"),
            Rule.of(
                    "(?:" + SCHEME + "(?:[^/]*@)?+|\\[(?:[^/:@\\[]*@)?+|[^/:@\\[]+@\\[)(?:[^/:\\[\\]]+|\\[[^/\\]]*])"
                            + ":(?!\\d{1,5}(?:/|]:))",
                    "has a port that is no number"),
            Rule.of(
                    START + CloneUrlForms.ANY_HOST + "(?::\\d+)?]?[:/]" + CloneUrlForms.DASH,
                    "has a path that " + AN_OPTION),
            Rule.of(SCHEME + "[^/]*\\\\", "has a '\\' before its path, behind which another host could stand"),
            Rule.of(
                    SSH + "(?!" + CloneUrlForms.SSH_USER + "@)[^/]*@",
                    "has a user with a character that SSH, Git or a shell would not take for one of its name"),
            Rule.of(
                    "(?:" + SSH + "|[^/:]+:).*" + CloneUrlForms.BRACKET,
                    "has '@[', behind which Git would look for the host"),
            Rule.of(
                    "(?:" + SCHEME + "(?:[^/]*@)?+|\\[?+[^/:@\\[]+@)(?!" + CloneUrlForms.ANY_HOST + "[:/]|\\["
                            + CloneUrlForms.ANY_HOST + "(?::\\d+)?]:)",
                    "has a host with a character that is none of a name"),
            Rule.of(
                    SCHEME + "[^/]*/.*@",
                    "has an '@' in its path, behind which the host could stand, and a password before it"));

    private CloneUrlDiagnosis() {}

    /** Returns the reason why a text is no clone URL, as the end of a sentence, such as {@code has no host}. */
    static String reason(String text) {
        return RULES.stream()
                .filter(rule -> rule.beginning().matcher(text).lookingAt())
                .map(Rule::reason)
                .findFirst()
                .orElse("is neither a URL of https, http, ssh or git nor user@host:path");
    }
}
