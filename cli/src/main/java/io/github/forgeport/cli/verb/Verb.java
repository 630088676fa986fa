package io.github.forgeport.cli.verb;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** An operation of a port as a verb of the command: its words and arguments, the call, and the doctor's probe. */
public abstract class Verb {

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
    public abstract String name();

    /** The command's line in the help. */
    public abstract String description();

    /** Makes the call, with all that it takes to have the whole result. */
    public abstract VerbResult call(GitHost host, ArgumentValues given);

    /** Makes one harmless call with the arguments of a probe, and says what was answered. */
    public abstract String probe(GitHost host, ProbeTargets targets);

    /** What a probe asks for. */
    public abstract ArgumentValues probed(ProbeTargets targets);

    /** Whether it changes something, so that it is never probed. */
    public boolean writes() {
        return false;
    }

    /** Whether what it finds can help other probes, so that it goes first. */
    public boolean isListing() {
        return false;
    }

    public Operation operation() {
        return operation;
    }

    public EntityKind<?> kind() {
        return kind;
    }

    public List<Argument<?>> arguments() {
        return arguments;
    }

    public List<String> examples() {
        return examples;
    }
}
