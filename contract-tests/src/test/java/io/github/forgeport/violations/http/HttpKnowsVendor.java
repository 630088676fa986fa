package io.github.forgeport.violations.http;

import io.github.forgeport.violations.adapter.first.Doorless;

/** A type that violates the architecture rule {@code http_knows_no_vendor}. */
public class HttpKnowsVendor {
    Doorless vendor;
}
