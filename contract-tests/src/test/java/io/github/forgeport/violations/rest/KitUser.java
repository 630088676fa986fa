package io.github.forgeport.violations.rest;

import io.github.forgeport.contract.HostUnderTest;

/** A type that violates the architecture rule {@code nothing_that_ships_depends_on_the_kit}. */
public class KitUser {
    HostUnderTest vendor;
}
