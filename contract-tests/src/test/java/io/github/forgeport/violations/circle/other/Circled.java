package io.github.forgeport.violations.circle.other;

import io.github.forgeport.violations.circle.one.Circling;

/** A type that violates the architecture rule {@code no_circle_of_packages}. */
public class Circled {

    /** A reference back to the other package. */
    public static final Class<?> BACK = Circling.class;
}
