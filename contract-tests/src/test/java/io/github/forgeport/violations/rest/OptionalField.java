package io.github.forgeport.violations.rest;

import java.util.Optional;

/** A type that violates the architecture rule {@code optional_is_an_answer}. */
public class OptionalField {
    Optional<String> maybe = Optional.empty();
}
