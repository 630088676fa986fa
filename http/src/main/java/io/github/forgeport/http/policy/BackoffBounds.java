package io.github.forgeport.http.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of the backoff: the first and the longest; a default gives way to whichever of them was set.
 *
 * @param name of what pauses they are, before {@code Base} and {@code Cap}
 */
record BackoffBounds(
        String name,
        Duration defaultBase,
        Duration defaultCap,
        @Nullable Duration chosenBase,
        @Nullable Duration chosenCap) {

    /** With the defaults. */
    BackoffBounds(String name, Duration defaultBase, Duration defaultCap) {
        this(name, defaultBase, defaultCap, null, null);
    }

    Duration base() {
        if (chosenBase != null) {
            return chosenBase;
        }
        return chosenCap == null ? defaultBase : Timeouts.shorter(defaultBase, chosenCap);
    }

    Duration cap() {
        if (chosenCap != null) {
            return chosenCap;
        }
        return chosenBase != null && chosenBase.compareTo(defaultCap) > 0 ? chosenBase : defaultCap;
    }

    BackoffBounds withBase(Duration base) {
        Timeouts.requireSensible(name + "Base", base);
        return new BackoffBounds(name, defaultBase, defaultCap, base, chosenCap);
    }

    BackoffBounds withCap(Duration cap) {
        Timeouts.requireSensible(name + "Cap", cap);
        return new BackoffBounds(name, defaultBase, defaultCap, chosenBase, cap);
    }

    /** Refuses a base above its cap. */
    BackoffBounds requireOrdered() {
        if (base().compareTo(cap()) > 0) {
            throw new IllegalArgumentException(name + "Base " + base() + " is above " + name + "Cap " + cap());
        }
        return this;
    }
}
