package io.github.forgeport.cli;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** An operation of a port as a verb of the command: its words and arguments, the call, and the doctor's probe. */
abstract class Verb {

    private final Operation operation;
    private final EntityKind<?> kind;
    private final List<Argument<?>> arguments;
    private final List<String> examples;

    /**
     * Declares one.
     *
     * @param examples command lines for the help, without {@code forgeport}
     */
    Verb(Operation operation, EntityKind<?> kind, List<Argument<?>> arguments, String... examples) {
        this.operation = operation;
        this.kind = kind;
        this.arguments = List.copyOf(arguments);
        this.examples = List.of(examples);
    }

    /** The word behind the plural of the entity, such as {@code get}; verbs that share it differ in their argument. */
    abstract String name();

    /** The command's line in the help. */
    abstract String description();

    /** Makes the call, with all that it takes to have the whole result. */
    abstract VerbResult call(GitHost host, ArgumentValues given);

    /** Makes one harmless call with the arguments of a probe, and says what was answered. */
    abstract String probe(GitHost host, ProbeTargets targets);

    /** What a probe asks for. */
    abstract ArgumentValues probed(ProbeTargets targets);

    /** Whether it changes something, so that it is never probed. */
    boolean writes() {
        return false;
    }

    /** Whether what it finds can help other probes, so that it goes first. */
    boolean isListing() {
        return false;
    }

    Operation operation() {
        return operation;
    }

    EntityKind<?> kind() {
        return kind;
    }

    List<Argument<?>> arguments() {
        return arguments;
    }

    List<String> examples() {
        return examples;
    }
}
