package io.github.forgeport.violations.adapter.second;

/** A culprit for {@code EveryRuleBitesTest}. */
public class Second {}
