package io.github.forgeport.port.change;

import static java.util.Objects.requireNonNull;

/**
 * The result of {@code createOrGet}: the entity, and whether the call created it or found it.
 *
 * @param <T> the type of the entity
 */
public record Creation<T>(T value, Outcome outcome) {

    /** Whether an entity was created, or existed already. */
    public enum Outcome {
        /** The call created the entity. */
        CREATED,
        /** The entity existed before the call, which left it as it was. */
        EXISTING
    }

    /** Checks that no value is null. */
    public Creation {
        requireNonNull(value, "value");
        requireNonNull(outcome, "outcome");
    }
}
