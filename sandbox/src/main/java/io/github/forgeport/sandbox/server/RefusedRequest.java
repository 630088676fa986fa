package io.github.forgeport.sandbox.server;

/** Thrown when a request is malformed, so that no vendor sees it. */
final class RefusedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** Creates a refusal with the status of the response and the reason that it shows. */
    RefusedRequest(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** Returns the error response, which closes the connection, since the rest of the request is not read. */
    VendorAnswer response() {
        return VendorAnswer.plainText(status, "The sandbox refuses this request: " + getMessage() + ".\n")
                .withHeader("Connection", "close");
    }
}
