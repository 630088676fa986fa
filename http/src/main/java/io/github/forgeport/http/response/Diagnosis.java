package io.github.forgeport.http.response;

/**
 * The meaning of a vendor's error: the kind of failure, and an advice to the caller.
 *
 * @param kind the member of the failure family
 * @param advice one or two sentences for whoever reads the message
 */
public record Diagnosis(Kind kind, String advice) {

    /** The members of the failure family that a host's answer can mean. */
    public enum Kind {
        /** The credential was refused. */
        UNAUTHENTICATED,
        /** What the host keeps for the account was refused elsewhere; the session's own credential is good. */
        DELEGATE_REFUSED,
        /** The clocks differ too much for a signature. */
        CLOCK_SKEW,
        /** The credential was refused, or the clocks differ: the answer's date tells which. */
        UNAUTHENTICATED_OR_CLOCK_SKEW,
        /** The request carries a number that was used before; it may be a copy of one that was carried out. */
        NONCE_USED,
        /** The account may not do it. */
        FORBIDDEN,
        /** There is no such thing. */
        NOT_FOUND,
        /** It contradicts what is there. */
        CONFLICT,
        /** The request is wrong. */
        REJECTED,
        /** Too many requests. */
        RATE_LIMITED,
        /** The host cannot serve now. */
        UNAVAILABLE
    }

    /** The clocks differ too much for a signature. */
    public static final Diagnosis CLOCK_SKEW = new Diagnosis(Kind.CLOCK_SKEW, "Set this machine's clock.");

    /** What the HTTP status says when the vendor's code says nothing. */
    public static Diagnosis of(int status) {
        return switch (status) {
            case 401 -> new Diagnosis(Kind.UNAUTHENTICATED, "Check the credential.");
            case 403 -> new Diagnosis(Kind.FORBIDDEN, "Ask for the right, or use another account.");
            case 404 -> new Diagnosis(Kind.NOT_FOUND, "Check the name, and that the account may see it.");
            case 409 -> new Diagnosis(Kind.CONFLICT, "Look at what is there already.");
            case 429 -> new Diagnosis(Kind.RATE_LIMITED, "Try again later, and less often.");
            default ->
                status >= 500
                        ? new Diagnosis(Kind.UNAVAILABLE, "Try again later.")
                        : new Diagnosis(Kind.REJECTED, "Check what was asked for against the vendor's page.");
        };
    }
}
