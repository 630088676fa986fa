package io.github.forgeport.violations.rest;

import io.github.forgeport.contract.PlayedVendor;

/** A culprit for {@code EveryRuleBitesTest}. */
public class KitUser {
    PlayedVendor vendor;
}
