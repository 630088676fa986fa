package io.github.forgeport.sandbox.world;

/**
 * Thrown when a request names an entity that the sandbox's simulated data lacks; the vendor's response for missing entities
 * is then sent.
 */
public final class EntityNotInWorldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates the exception, without a stack trace. */
    public EntityNotInWorldException() {
        this("entity");
    }

    /** Creates the exception for an entity of this kind, such as {@code branch}, without a stack trace. */
    public EntityNotInWorldException(String kind) {
        super("the world has no such " + kind, null, false, false);
    }
}
