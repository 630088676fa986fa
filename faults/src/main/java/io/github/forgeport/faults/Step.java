package io.github.forgeport.faults;

import java.io.IOException;

/** One thing that the server does on a connection; most are made by {@link Steps}. */
@FunctionalInterface
public interface Step {

    /**
     * Does it.
     *
     * @throws IOException if the client went away, which ends the script and is no fault
     */
    void play(Connection connection) throws IOException;
}
