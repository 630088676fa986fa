package io.github.forgeport.sandbox.world;

/**
 * Thrown when a request would create an entity under a name that another one in the sandbox's simulated data has, or that is
 * a folder of another's name.
 */
public final class NameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates the exception for an entity of this kind, such as {@code branch}, without a stack trace. */
    public NameTakenException(String kind) {
        super("the world has another " + kind + " of that name", null, false, false);
    }
}
