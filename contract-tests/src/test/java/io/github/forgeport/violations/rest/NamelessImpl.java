package io.github.forgeport.violations.rest;

/** A type that violates the architecture rule {@code names_say_what_things_are}. */
public class NamelessImpl {}
