package io.github.forgeport.http;

import org.jspecify.annotations.Nullable;

/** What a vendor's answer says of a failure: its own code and its name for the request; null where it says none. */
public record VendorError(@Nullable String code, @Nullable String requestId) {}
