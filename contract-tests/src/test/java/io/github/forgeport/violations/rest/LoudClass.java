package io.github.forgeport.violations.rest;

/** A culprit for {@code EveryRuleBitesTest}. */
public class LoudClass {
    void shout() {
        System.out.println("here");
    }
}
