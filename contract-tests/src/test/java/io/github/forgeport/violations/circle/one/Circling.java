package io.github.forgeport.violations.circle.one;

import io.github.forgeport.violations.circle.other.Circled;

/** A culprit for {@code EveryRuleBitesTest}: a room that knows a room that knows it. */
public class Circling {

    /** The way there. */
    public static final Class<?> THERE = Circled.class;
}
