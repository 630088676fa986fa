package io.github.forgeport.sandbox.server;

/** The exception that a request is malformed, so that no vendor sees it. */
final class RefusedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedRequest(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** Answers it; a connection of which the rest is not read is closed. */
    VendorAnswer answer() {
        return VendorAnswer.plain(status, "The sandbox refuses this request: " + getMessage() + ".\n")
                .with("Connection", "close");
    }
}
