package io.github.forgeport.domain.authorization;

import io.github.forgeport.domain.text.OpenWord;

/** The service that holds the repositories of an authorization, such as GitHub or GitLab. */
public final class Provider extends OpenWord {

    /** The provider CodeArts Repo, formerly DevCloud. */
    public static final Provider CODEARTS = new Provider("codearts", true);

    /** The provider Gitee. */
    public static final Provider GITEE = new Provider("gitee", true);

    /** The provider GitHub. */
    public static final Provider GITHUB = new Provider("github", true);

    /** The provider Bitbucket. */
    public static final Provider BITBUCKET = new Provider("bitbucket", true);

    /** The provider GitLab, hosted or self-managed. */
    public static final Provider GITLAB = new Provider("gitlab", true);

    private static final String VALUE_KIND = "provider";
    private static final String KNOWN_VALUES = "codearts, gitee, github, bitbucket or gitlab";

    private Provider(String text, boolean known) {
        super(text, known);
    }

    /**
     * Parses a provider, ignoring case; {@code devcloud} is CodeArts, and any other text is kept as an unknown provider.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Provider of(String raw) {
        return switch (lowerCase(VALUE_KIND, raw, KNOWN_VALUES)) {
            case "codearts", "devcloud" -> CODEARTS;
            case "gitee" -> GITEE;
            case "github" -> GITHUB;
            case "bitbucket" -> BITBUCKET;
            case "gitlab" -> GITLAB;
            default -> unknown(raw);
        };
    }

    /**
     * Creates a provider that is none of the constants, from the host's text for it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Provider unknown(String raw) {
        return new Provider(requireVisible(VALUE_KIND, raw, KNOWN_VALUES), false);
    }
}
