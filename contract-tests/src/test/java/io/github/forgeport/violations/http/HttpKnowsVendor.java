package io.github.forgeport.violations.http;

import io.github.forgeport.violations.adapter.first.Doorless;

/** A culprit for {@code EveryRuleBitesTest}. */
public class HttpKnowsVendor {
    Doorless vendor;
}
