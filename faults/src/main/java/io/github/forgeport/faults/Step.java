package io.github.forgeport.faults;

import java.io.IOException;

/** One step of a {@link Script}, such as sending bytes or closing; {@link Steps} has the usual ones. */
@FunctionalInterface
public interface Step {

    /**
     * Executes the step.
     *
     * @throws IOException if the client has left, which ends the script and is not reported
     */
    void execute(ServerConnection connection) throws IOException;
}
