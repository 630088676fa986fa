package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.SandboxVendor;
import io.github.forgeport.sandbox.server.VendorService;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Huawei Cloud ServiceStage's Git API, with the IAM that gives it its tokens below {@code /v3} of the same address. */
public final class ServiceStageVendor implements SandboxVendor {

    @Override
    public String name() {
        return "servicestage";
    }

    @Override
    public VendorService open(Clock clock) {
        IamTokens tokens = new IamTokens();
        ApigwGate gate = new ApigwGate(tokens, clock);
        return new ServiceStageService(gate, new IamSignIn(tokens, clock));
    }

    @Override
    public Optional<Map<String, String>> signAnew(RawRequest request, Instant now) {
        return SdkHmacRenewal.headers(request, now);
    }
}
