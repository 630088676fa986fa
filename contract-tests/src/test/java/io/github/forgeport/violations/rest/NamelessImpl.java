package io.github.forgeport.violations.rest;

/** A culprit for {@code EveryRuleBitesTest}. */
public class NamelessImpl {}
