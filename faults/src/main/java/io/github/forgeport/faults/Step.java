package io.github.forgeport.faults;

import java.io.IOException;

/** One step of a {@link Script}, such as sending bytes or closing; {@link Steps} has the usual ones. */
@FunctionalInterface
public interface Step {

    /**
     * Does it.
     *
     * @throws IOException if the client went away, which ends the script and is no fault
     */
    void play(Connection connection) throws IOException;
}
