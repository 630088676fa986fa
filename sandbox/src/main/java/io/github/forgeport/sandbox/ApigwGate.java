package io.github.forgeport.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Huawei Cloud's gateway in front of a service: lets in who has a token or signs, and checks all that is given. */
final class ApigwGate {

    private static final String TOKEN = "X-Auth-Token";

    private static final Credential LASTING_TOKEN = new Credential(SandboxAccounts.SERVICESTAGE_TOKEN);
    private static final Credential EXPIRED_TOKEN = new Credential(SandboxAccounts.SERVICESTAGE_EXPIRED_TOKEN);
    static final AccessKeys KEYS = AccessKeys.of(
            AccessKey.lasting(SandboxAccounts.SERVICESTAGE_ACCESS_KEY, SandboxAccounts.SERVICESTAGE_SECRET_KEY),
            AccessKey.temporary(
                    SandboxAccounts.SERVICESTAGE_TEMPORARY_ACCESS_KEY,
                    SandboxAccounts.SERVICESTAGE_TEMPORARY_SECRET_KEY,
                    SandboxAccounts.SERVICESTAGE_SECURITY_TOKEN),
            AccessKey.expired(
                    SandboxAccounts.SERVICESTAGE_EXPIRED_ACCESS_KEY,
                    SandboxAccounts.SERVICESTAGE_EXPIRED_SECRET_KEY,
                    SandboxAccounts.SERVICESTAGE_EXPIRED_SECURITY_TOKEN));

    private final IamTokens tokens;
    private final Clock clock;

    ApigwGate(IamTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Returns the gateway's refusal; empty when the request is let in. */
    Optional<VendorAnswer> refusal(RawRequest request) {
        Instant now = clock.instant();
        if (!request.has("Authorization")) {
            return tokenRefusal(request, now);
        }
        Optional<VendorAnswer> wrongSignature = SdkHmacSignature.refusal(request, KEYS, now);
        return wrongSignature.isPresent() || !request.has(TOKEN) ? wrongSignature : tokenRefusal(request, now);
    }

    private Optional<VendorAnswer> tokenRefusal(RawRequest request, Instant now) {
        String token = request.header(TOKEN).orElse("");
        if (LASTING_TOKEN.accepts(token)) {
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
