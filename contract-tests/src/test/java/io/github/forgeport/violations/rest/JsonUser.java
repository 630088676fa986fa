package io.github.forgeport.violations.rest;

import io.github.forgeport.jackson.ForgeportModule;

/** A type that violates the architecture rule {@code nothing_of_ours_needs_its_json}. */
public class JsonUser {
    ForgeportModule module;
}
