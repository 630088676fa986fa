package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.signing.Credential;
import io.github.forgeport.sandbox.signing.SandboxAccessKey;
import io.github.forgeport.sandbox.signing.SandboxAccessKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The simulated API gateway of Huawei Cloud, which accepts a token or a signature and verifies every credential given. */
final class ApigwSimulation {

    private static final String TOKEN = "X-Auth-Token";

    private static final Credential PERMANENT_TOKEN = new Credential(ServiceStageAccount.TOKEN);
    private static final Credential EXPIRED_TOKEN = new Credential(ServiceStageAccount.EXPIRED_TOKEN);
    static final SandboxAccessKeys KEYS = SandboxAccessKeys.of(
            SandboxAccessKey.permanent(ServiceStageAccount.ACCESS_KEY, ServiceStageAccount.SECRET_KEY),
            SandboxAccessKey.temporary(
                    ServiceStageAccount.TEMPORARY_ACCESS_KEY,
                    ServiceStageAccount.TEMPORARY_SECRET_KEY,
                    ServiceStageAccount.SECURITY_TOKEN),
            SandboxAccessKey.expired(
                    ServiceStageAccount.EXPIRED_ACCESS_KEY,
                    ServiceStageAccount.EXPIRED_SECRET_KEY,
                    ServiceStageAccount.EXPIRED_SECURITY_TOKEN));

    private final IamTokenIssuer tokens;
    private final Clock clock;

    ApigwSimulation(IamTokenIssuer tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Returns the gateway's error response to a request; empty if the request is accepted. */
    Optional<VendorResponse> refusal(UndecodedRequest request) {
        Instant now = clock.instant();
        if (!request.hasHeader("Authorization")) {
            return tokenRefusal(request, now);
        }
        Optional<VendorResponse> wrongSignature = SdkHmacSignatureVerifier.refusal(request, KEYS, now);
        return wrongSignature.isPresent() || !request.hasHeader(TOKEN) ? wrongSignature : tokenRefusal(request, now);
    }

    /** Returns the error response to a bad token; empty if the token is valid. */
    private Optional<VendorResponse> tokenRefusal(UndecodedRequest request, Instant now) {
        String token = request.header(TOKEN).orElse("");
        if (PERMANENT_TOKEN.matches(token)) {
            return Optional.empty();
        }
        if (EXPIRED_TOKEN.matches(token)) {
            return Optional.of(ApigwErrorResponses.expiredToken());
        }
        Optional<Instant> expiry = tokens.expiry(token);
        if (expiry.isEmpty()) {
            return Optional.of(ApigwErrorResponses.undecodableToken());
        }
        return now.isBefore(expiry.get()) ? Optional.empty() : Optional.of(ApigwErrorResponses.expiredToken());
    }
}
