package io.github.forgeport.http.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of the backoff: the first and the longest; a default gives way to whichever of them was set.
 *
 * @param name the prefix of the settings {@code Base} and {@code Cap}, for messages
 */
record BackoffBounds(
        String name,
        Duration defaultBase,
        Duration defaultCap,
        @Nullable Duration chosenBase,
        @Nullable Duration chosenCap) {

    /** Creates bounds with the defaults. */
    BackoffBounds(String name, Duration defaultBase, Duration defaultCap) {
        this(name, defaultBase, defaultCap, null, null);
    }

    /** Returns the bound of the first backoff: the chosen one, else the default, lowered to a chosen cap. */
    Duration base() {
        if (chosenBase != null) {
            return chosenBase;
        }
        return chosenCap == null ? defaultBase : Timeouts.shorter(defaultBase, chosenCap);
    }

    /** Returns the highest bound of the backoff: the chosen one, else the default, raised to a chosen base. */
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

    /** Throws if the base is above the cap. */
    BackoffBounds requireOrdered() {
        if (base().compareTo(cap()) > 0) {
            throw new IllegalArgumentException(name + "Base " + base() + " is above " + name + "Cap " + cap());
        }
        return this;
    }
}
