package io.github.forgeport.violations.rest;

import io.github.forgeport.contract.HostUnderTest;

/** A culprit for {@code EveryRuleBitesTest}. */
public class KitUser {
    HostUnderTest vendor;
}
