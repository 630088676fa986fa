package io.github.forgeport.sandbox.route;

/**
 * Thrown when a request names an entity that the sandbox's simulated data lacks; the vendor's response for missing entities
 * is then sent.
 */
public final class EntityNotInWorldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates the exception, without a stack trace. */
    public EntityNotInWorldException() {
        super("the world has no such entity", null, false, false);
    }
}
