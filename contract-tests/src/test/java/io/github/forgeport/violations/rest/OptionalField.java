package io.github.forgeport.violations.rest;

import java.util.Optional;

/** A culprit for {@code EveryRuleBitesTest}. */
public class OptionalField {
    Optional<String> maybe = Optional.empty();
}
