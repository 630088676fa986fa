package io.github.forgeport.port;

import io.github.forgeport.port.failure.GitHostException.NotFound;
import java.util.Optional;
import java.util.function.Supplier;

/** A converter of the exception {@link NotFound} into an empty result. */
final class Absence {

    private Absence() {}

    /** Returns the result of a call; empty if it throws {@link NotFound}. */
    static <T> Optional<T> orEmpty(Supplier<T> get) {
        try {
            return Optional.of(get.get());
        } catch (NotFound absent) {
            return Optional.empty();
        }
    }
}
