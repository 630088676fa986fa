package io.github.forgeport.sandbox.route;

/** Thrown where a request names what the world does not have; it is answered by the vendor's stub for that. */
public final class NotInWorld extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates the exception, without a stack trace. */
    public NotInWorld() {
        super("the world has no such entity", null, false, false);
    }
}
