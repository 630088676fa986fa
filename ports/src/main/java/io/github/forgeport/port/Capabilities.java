package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a session can do: an answer for every operation there is. */
public final class Capabilities {

    private final Map<Operation, Capability> answers;

    private Capabilities(Map<Operation, Capability> answers) {
        this.answers = answers;
    }

    /**
     * Takes one answer per operation.
     *
     * @throws IllegalArgumentException if an operation has none
     */
    public static Capabilities of(Map<Operation, Capability> answers) {
        Set<Operation> unanswered = EnumSet.allOf(Operation.class);
        unanswered.removeAll(answers.keySet());
        if (!unanswered.isEmpty()) {
            throw new IllegalArgumentException("no answer for: " + unanswered);
        }
        return new Capabilities(new EnumMap<>(answers));
    }

    /** The answer for one operation. */
    public Capability of(Operation operation) {
        return requireNonNull(answers.get(operation), operation::toString);
    }

    @Override
    public String toString() {
        return answers.toString();
    }
}
