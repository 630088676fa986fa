package io.github.forgeport.violations.unmarked;

/** A culprit for {@code EveryRuleBitesTest}. */
public class Unmarked {}
