package io.github.forgeport.violations.adapter.first;

/** A type that violates the architecture rule {@code an_adapters_public_types_are_its_doors}. */
public class Doorless {}
