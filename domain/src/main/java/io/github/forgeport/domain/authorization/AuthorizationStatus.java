package io.github.forgeport.domain.authorization;

import io.github.forgeport.domain.text.OpenWord;

/** The state of an authorization: usable, expired, or never completed. */
public final class AuthorizationStatus extends OpenWord {

    /** It opens its repositories. */
    public static final AuthorizationStatus USABLE = new AuthorizationStatus("usable", true);

    /** It did once; it has to be renewed at its provider. */
    public static final AuthorizationStatus EXPIRED = new AuthorizationStatus("expired", true);

    /** Its sign-in at the provider was never completed. */
    public static final AuthorizationStatus UNAUTHENTICATED = new AuthorizationStatus("unauthenticated", true);

    private static final String WHAT = "status";
    private static final String KNOWN = "usable, expired or unauthenticated";

    private AuthorizationStatus(String text, boolean known) {
        super(text, known);
    }

    /**
     * Reads a word, whatever its case; any other word stays as it came.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static AuthorizationStatus of(String raw) {
        return switch (lowerCase(WHAT, raw, KNOWN)) {
            case "usable" -> USABLE;
            case "expired" -> EXPIRED;
            case "unauthenticated" -> UNAUTHENTICATED;
            default -> unknown(raw);
        };
    }

    /**
     * Keeps a host's word that is none of the constants.
     *
     * @throws IllegalArgumentException if it is blank, which is no word
     */
    public static AuthorizationStatus unknown(String raw) {
        return new AuthorizationStatus(requireShown(WHAT, raw, KNOWN), false);
    }
}
