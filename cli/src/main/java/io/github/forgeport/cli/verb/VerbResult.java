package io.github.forgeport.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.ValueFormat;
import java.util.List;
import java.util.Optional;

/** The result of a verb, to be printed as JSON or as a table. */
public interface VerbResult {

    /** The JSON document, with the name of the host. */
    ObjectNode json(String host, ValueFormat format);

    /** The lines of the table. */
    List<String> lines(ValueFormat format);

    /** Why the host lists less than it holds; empty if it lists all. */
    default Optional<String> cutShort() {
        return Optional.empty();
    }
}
