package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.signing.AccessKey;
import io.github.forgeport.sandbox.signing.AccessKeys;
import io.github.forgeport.sandbox.signing.Credential;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The simulated API gateway of Huawei Cloud, which accepts a token or a signature and verifies every credential given. */
final class ApigwGate {

    private static final String TOKEN = "X-Auth-Token";

    private static final Credential PERMANENT_TOKEN = new Credential(ServiceStageAccount.TOKEN);
    private static final Credential EXPIRED_TOKEN = new Credential(ServiceStageAccount.EXPIRED_TOKEN);
    static final AccessKeys KEYS = AccessKeys.of(
            AccessKey.permanent(ServiceStageAccount.ACCESS_KEY, ServiceStageAccount.SECRET_KEY),
            AccessKey.temporary(
                    ServiceStageAccount.TEMPORARY_ACCESS_KEY,
                    ServiceStageAccount.TEMPORARY_SECRET_KEY,
                    ServiceStageAccount.SECURITY_TOKEN),
            AccessKey.expired(
                    ServiceStageAccount.EXPIRED_ACCESS_KEY,
                    ServiceStageAccount.EXPIRED_SECRET_KEY,
                    ServiceStageAccount.EXPIRED_SECURITY_TOKEN));

    private final IamTokens tokens;
    private final Clock clock;

    ApigwGate(IamTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Returns the gateway's error response to a request; empty if the request is accepted. */
    Optional<VendorAnswer> refusal(RawRequest request) {
        Instant now = clock.instant();
        if (!request.hasHeader("Authorization")) {
            return tokenRefusal(request, now);
        }
        Optional<VendorAnswer> wrongSignature = SdkHmacSignature.refusal(request, KEYS, now);
        return wrongSignature.isPresent() || !request.hasHeader(TOKEN) ? wrongSignature : tokenRefusal(request, now);
    }

    private Optional<VendorAnswer> tokenRefusal(RawRequest request, Instant now) {
        String token = request.header(TOKEN).orElse("");
        if (PERMANENT_TOKEN.accepts(token)) {
            return Optional.empty();
        }
        if (EXPIRED_TOKEN.accepts(token)) {
            return Optional.of(ApigwRefusals.expiredToken());
        }
        Optional<Instant> expiry = tokens.expiry(token);
        if (expiry.isEmpty()) {
            return Optional.of(ApigwRefusals.undecodableToken());
        }
        return now.isBefore(expiry.get()) ? Optional.empty() : Optional.of(ApigwRefusals.expiredToken());
    }
}
