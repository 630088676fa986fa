package io.github.forgeport.http.response;

/**
 * The meaning of a vendor's error: the kind of failure, and advice for the caller.
 *
 * @param kind the kind of failure
 * @param advice one or two sentences for the reader of the message
 */
public record ErrorMeaning(Kind kind, String advice) {

    /** The kinds of failure that a host's response can report. */
    public enum Kind {
        /** The credential was refused. */
        UNAUTHENTICATED,
        /** Another service refused the credential that the host stores for the account; the session's own is valid. */
        DELEGATE_REFUSED,
        /** The clocks differ too much for a signature to be valid. */
        CLOCK_SKEW,
        /** The credential was refused, or the clocks differ; the response's {@code Date} decides. */
        UNAUTHENTICATED_OR_CLOCK_SKEW,
        /** The request's nonce was used before, maybe by a copy of the request that was executed. */
        NONCE_USED,
        /** The account lacks the permission. */
        FORBIDDEN,
        /** The resource does not exist, or the account may not see it. */
        NOT_FOUND,
        /** The request contradicts the current state. */
        CONFLICT,
        /** The request is invalid. */
        REJECTED,
        /** The host received too many requests. */
        RATE_LIMITED,
        /** The host cannot serve the request now. */
        UNAVAILABLE
    }

    /** The meaning of an error that differing clocks caused. */
    public static final ErrorMeaning CLOCK_SKEW = new ErrorMeaning(Kind.CLOCK_SKEW, "Set this machine's clock.");

    /** Returns the meaning of an HTTP status, for a response whose vendor code has no known meaning. */
    public static ErrorMeaning of(int status) {
        return switch (status) {
            case 401 -> new ErrorMeaning(Kind.UNAUTHENTICATED, "Check the credential.");
            case 403 -> new ErrorMeaning(Kind.FORBIDDEN, "Ask for the right, or use another account.");
            case 404 -> new ErrorMeaning(Kind.NOT_FOUND, "Check the name, and that the account may see it.");
            case 409 -> new ErrorMeaning(Kind.CONFLICT, "Look at what is there already.");
            case 429 -> new ErrorMeaning(Kind.RATE_LIMITED, "Try again later, and less often.");
            default ->
                status >= 500
                        ? new ErrorMeaning(Kind.UNAVAILABLE, "Try again later.")
                        : new ErrorMeaning(Kind.REJECTED, "Check what was asked for against the vendor's page.");
        };
    }
}
