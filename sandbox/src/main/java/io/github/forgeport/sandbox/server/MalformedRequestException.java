package io.github.forgeport.sandbox.server;

/** Thrown when an HTTP request is malformed, so that no vendor receives it. */
final class MalformedRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** Creates an exception with the status of the response, and the reason that the response shows. */
    MalformedRequestException(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** Returns the error response, which closes the connection, since the rest of the request is not read. */
    VendorResponse response() {
        return VendorResponse.plainText(status, "The sandbox refuses this request: " + getMessage() + ".\n")
                .withHeader("Connection", "close");
    }
}
