package io.github.forgeport.violations.rest;

import io.github.forgeport.jackson.ForgeportModule;

/** A culprit for {@code EveryRuleBitesTest}. */
public class JsonUser {
    ForgeportModule module;
}
