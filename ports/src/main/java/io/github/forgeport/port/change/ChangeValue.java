package io.github.forgeport.port.change;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The base class of the values that say what to create or change: equality and text by their parts, in order. */
abstract class ChangeValue {

    private final List<@Nullable Object> parts;

    ChangeValue(@Nullable Object... parts) {
        this.parts = Arrays.asList(parts);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ChangeValue value && value.getClass() == getClass() && value.parts.equals(parts);
    }

    @Override
    public final int hashCode() {
        return parts.hashCode();
    }

    /** Returns the name of the type and its parts, null for one that is not named. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + parts;
    }
}
