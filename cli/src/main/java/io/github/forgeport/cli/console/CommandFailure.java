package io.github.forgeport.cli.console;

/**
 * Thrown when a command fails for a reason of its own rather than a host's, with a message for the user and the exit code.
 */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    /** Creates a failure with the program's exit code and a message for the user. */
    public CommandFailure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns the exit code with which the program ends. */
    public ExitCode code() {
        return code;
    }
}
