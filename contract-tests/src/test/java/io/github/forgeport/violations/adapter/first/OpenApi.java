package io.github.forgeport.violations.adapter.first;

/** A type that violates the architecture rule {@code an_api_is_its_adapters_own}. */
public interface OpenApi {}
