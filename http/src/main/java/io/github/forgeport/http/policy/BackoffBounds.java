package io.github.forgeport.http.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of the backoff: the base, for the first retry, and the cap. A default adapts to the other value if that one was
 * chosen.
 *
 * @param name the prefix of the settings {@code Base} and {@code Cap}, for messages
 */
record BackoffBounds(
        String name,
        Duration defaultBase,
        Duration defaultCap,
        @Nullable Duration chosenBase,
        @Nullable Duration chosenCap) {

    /** Creates bounds that have their defaults until other values are chosen. */
    BackoffBounds(String name, Duration defaultBase, Duration defaultCap) {
        this(name, defaultBase, defaultCap, null, null);
    }

    /** Returns the base: the chosen one, or else the default, lowered to a chosen cap. */
    Duration base() {
        if (chosenBase != null) {
            return chosenBase;
        }
        return chosenCap == null ? defaultBase : Timeouts.shorter(defaultBase, chosenCap);
    }

    /** Returns the cap: the chosen one, or else the default, raised to a chosen base. */
    Duration cap() {
        if (chosenCap != null) {
            return chosenCap;
        }
        return chosenBase != null && chosenBase.compareTo(defaultCap) > 0 ? chosenBase : defaultCap;
    }

    BackoffBounds withBase(Duration base) {
        Timeouts.requireInRange(name + "Base", base);
        return new BackoffBounds(name, defaultBase, defaultCap, base, chosenCap);
    }

    BackoffBounds withCap(Duration cap) {
        Timeouts.requireInRange(name + "Cap", cap);
        return new BackoffBounds(name, defaultBase, defaultCap, chosenBase, cap);
    }

    /** Returns these bounds; throws if the base is above the cap. */
    BackoffBounds requireOrdered() {
        if (base().compareTo(cap()) > 0) {
            throw new IllegalArgumentException(name + "Base " + base() + " is above " + name + "Cap " + cap());
        }
        return this;
    }
}
