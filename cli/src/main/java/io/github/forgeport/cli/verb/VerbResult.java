package io.github.forgeport.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.ValueFormat;
import java.util.List;
import java.util.Optional;

/** The result of a verb, to be printed as JSON or as a table. */
public interface VerbResult {

    ObjectNode json(String host, ValueFormat shown);

    /** The lines of the table. */
    List<String> lines(ValueFormat shown);

    /** How it is known that the host holds more than it lists; empty if it does not. */
    default Optional<String> cutShort() {
        return Optional.empty();
    }
}
