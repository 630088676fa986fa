package io.github.forgeport.violations.circle.one;

import io.github.forgeport.violations.circle.other.Circled;

/** A type that violates the architecture rule {@code no_circle_of_packages}. */
public class Circling {

    /** A reference to the other package, which refers back to this one. */
    public static final Class<?> THERE = Circled.class;
}
