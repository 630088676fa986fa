package io.github.forgeport.violations.unmarked;

/** A type that violates the architecture rule {@code every_package_is_null_marked}. */
public class Unmarked {}
