package io.github.forgeport.violations.adapter.first;

/** A culprit for {@code EveryRuleBitesTest}. */
public class Doorless {}
