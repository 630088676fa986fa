package io.github.forgeport.domain;

import java.util.Locale;
import java.util.Map;

/** Who keeps the repositories that an authorization opens. */
public final class Provider extends OpenWord {

    /** CodeArts Repo, formerly DevCloud. */
    public static final Provider CODEARTS = new Provider("codearts", true);

    /** Gitee. */
    public static final Provider GITEE = new Provider("gitee", true);

    /** GitHub. */
    public static final Provider GITHUB = new Provider("github", true);

    /** Bitbucket. */
    public static final Provider BITBUCKET = new Provider("bitbucket", true);

    /** GitLab, hosted or one's own. */
    public static final Provider GITLAB = new Provider("gitlab", true);

    private static final Map<String, Provider> KNOWN = Map.of(
            "codearts", CODEARTS,
            "devcloud", CODEARTS,
            "gitee", GITEE,
            "github", GITHUB,
            "bitbucket", BITBUCKET,
            "gitlab", GITLAB);

    private Provider(String text, boolean known) {
        super(text, known);
    }

    /** Reads a host's word, whatever its case; {@code devcloud} is CodeArts; any other word stays as it came. */
    public static Provider of(String raw) {
        Provider known = KNOWN.get(raw.toLowerCase(Locale.ROOT));
        return known == null ? unknown(raw) : known;
    }

    /** Keeps a host's word that is none of the constants. */
    public static Provider unknown(String raw) {
        return new Provider(raw, false);
    }
}
