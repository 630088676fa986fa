package io.github.forgeport.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.view.ValueFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of a subcommand, which can be printed as JSON, as a table, or entity by entity. */
public interface VerbResult {

    /** Returns the result as a JSON object, with the name of the host. */
    ObjectNode json(String host, ValueFormat format);

    /** Returns the result as the lines of a table. */
    List<String> lines(ValueFormat format);

    /** Returns the names of the fields that {@link #objects} may have, in their order. */
    List<String> fields();

    /** Returns a lazy stream of the entities as JSON objects, which fetches a page when it is needed. */
    Stream<ObjectNode> objects(ValueFormat format);

    /**
     * Returns a description of the response to a probe in a few words; a listing fetches its first page.
     *
     * @param targets the targets of further probes, to which listed entities are added
     */
    String summary(ProbeTargets targets);

    /** Returns the bytes if the result is a file; empty if it is not. */
    default Optional<byte[]> bytes() {
        return Optional.empty();
    }

    /** Returns a message that the printed listing is incomplete, and why; empty if it is complete. */
    default Optional<String> notice(String host) {
        return Optional.empty();
    }
}
