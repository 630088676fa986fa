package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.SandboxVendor;
import io.github.forgeport.sandbox.server.VendorService;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Alibaba Cloud Codeup (API 2021-06-25). */
public final class CodeupVendor implements SandboxVendor {

    @Override
    public String name() {
        return "codeup";
    }

    @Override
    public VendorService open(Clock clock) {
        return new CodeupService(new CodeupGate(clock));
    }

    @Override
    public Optional<Map<String, String>> signAnew(RawRequest request, Instant now) {
        return CodeupRenewal.headers(request, now);
    }
}
