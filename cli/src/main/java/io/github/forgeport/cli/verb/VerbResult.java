package io.github.forgeport.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.ValueFormat;
import java.util.List;
import java.util.Optional;

/** The result of a subcommand, which can be printed as JSON or as a table. */
public interface VerbResult {

    /** Returns the result as a JSON object, with the name of the host. */
    ObjectNode json(String host, ValueFormat format);

    /** Returns the result as the lines of a table. */
    List<String> lines(ValueFormat format);

    /** Returns the reason why the host's listing is incomplete; empty if it is complete. */
    default Optional<String> truncationReason() {
        return Optional.empty();
    }
}
