package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The result of a verb, to be printed as JSON or as a table. */
interface VerbResult {

    ObjectNode json(String host, Shown shown);

    /** The lines of the table. */
    List<String> lines(Shown shown);

    /** How it is known that the host holds more than it lists; empty if it does not. */
    default Optional<String> cutShort() {
        return Optional.empty();
    }
}
