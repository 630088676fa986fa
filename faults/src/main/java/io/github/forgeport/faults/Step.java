package io.github.forgeport.faults;

import java.io.IOException;

/** A step of a {@link Script}, such as sending bytes or closing the connection; {@link Steps} has the usual ones. */
@FunctionalInterface
public interface Step {

    /**
     * Executes the step on a connection.
     *
     * @throws IOException if the client has left, which ends the script and is not reported
     */
    void execute(ServerConnection connection) throws IOException;
}
