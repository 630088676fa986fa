package io.github.forgeport.domain.authorization;

import io.github.forgeport.domain.text.OpenWord;

/** The state of an authorization: usable, expired, or never completed. */
public final class AuthorizationStatus extends OpenWord {

    /** The status of an authorization that gives access to its repositories. */
    public static final AuthorizationStatus USABLE = new AuthorizationStatus("usable", true);

    /** The status of an authorization that was usable, and has to be renewed at its provider. */
    public static final AuthorizationStatus EXPIRED = new AuthorizationStatus("expired", true);

    /** The status of an authorization whose sign-in at the provider was never completed. */
    public static final AuthorizationStatus UNAUTHENTICATED = new AuthorizationStatus("unauthenticated", true);

    private static final String VALUE_KIND = "status";
    private static final String KNOWN_VALUES = "usable, expired or unauthenticated";

    private AuthorizationStatus(String text, boolean known) {
        super(text, known);
    }

    /**
     * Parses a status, ignoring case; a text that is none of the constants is kept as an unknown status.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static AuthorizationStatus of(String raw) {
        return switch (lowerCase(VALUE_KIND, raw, KNOWN_VALUES)) {
            case "usable" -> USABLE;
            case "expired" -> EXPIRED;
            case "unauthenticated" -> UNAUTHENTICATED;
            default -> unknown(raw);
        };
    }

    /**
     * Creates a status that is none of the constants, from the host's text for it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static AuthorizationStatus unknown(String raw) {
        return new AuthorizationStatus(requireVisible(VALUE_KIND, raw, KNOWN_VALUES), false);
    }
}
