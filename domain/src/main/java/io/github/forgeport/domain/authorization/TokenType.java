package io.github.forgeport.domain.authorization;

import io.github.forgeport.domain.text.OpenWord;

/** The kind of credential that an authorization uses at its provider, such as an OAuth token. */
public final class TokenType extends OpenWord {

    /** A token issued by OAuth. */
    public static final TokenType OAUTH = new TokenType("oauth", true);

    /** A personal access token. */
    public static final TokenType PERSONAL = new TokenType("personal", true);

    /** A user name and a password. */
    public static final TokenType PASSWORD = new TokenType("password", true);

    private static final String VALUE_KIND = "token type";
    private static final String KNOWN_VALUES = "oauth, personal or password";

    private TokenType(String text, boolean known) {
        super(text, known);
    }

    /**
     * Parses a token type, ignoring case; a text that is none of the constants is kept as an unknown token type.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static TokenType of(String raw) {
        return switch (lowerCase(VALUE_KIND, raw, KNOWN_VALUES)) {
            case "oauth" -> OAUTH;
            case "personal" -> PERSONAL;
            case "password" -> PASSWORD;
            default -> unknown(raw);
        };
    }

    /**
     * Creates a token type that is none of the constants, from the host's text for it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static TokenType unknown(String raw) {
        return new TokenType(requireVisible(VALUE_KIND, raw, KNOWN_VALUES), false);
    }
}
