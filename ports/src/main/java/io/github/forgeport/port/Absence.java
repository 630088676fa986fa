package io.github.forgeport.port;

import io.github.forgeport.port.failure.GitHostException.NotFound;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns the failure that something is missing into an empty result. */
final class Absence {

    private Absence() {}

    /** Returns what a call gives; empty if it fails by {@link NotFound}. */
    static <T> Optional<T> orEmpty(Supplier<T> get) {
        try {
            return Optional.of(get.get());
        } catch (NotFound absent) {
            return Optional.empty();
        }
    }
}
