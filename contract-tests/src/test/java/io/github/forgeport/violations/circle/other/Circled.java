package io.github.forgeport.violations.circle.other;

import io.github.forgeport.violations.circle.one.Circling;

/** A culprit for {@code EveryRuleBitesTest}: a room that knows a room that knows it. */
public class Circled {

    /** The way back. */
    public static final Class<?> BACK = Circling.class;
}
