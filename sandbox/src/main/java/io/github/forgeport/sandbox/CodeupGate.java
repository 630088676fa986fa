package io.github.forgeport.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Alibaba Cloud's gateway in front of Codeup: verifies a signature and lets each nonce through once. */
final class CodeupGate {

    static final AccessKeys KEYS = AccessKeys.of(
            AccessKey.lasting(SandboxAccounts.CODEUP_ACCESS_KEY_ID, SandboxAccounts.CODEUP_ACCESS_KEY_SECRET),
            AccessKey.temporary(
                    SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_ID,
                    SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_SECRET,
                    SandboxAccounts.CODEUP_SECURITY_TOKEN),
            AccessKey.expired(
                    SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_ID,
                    SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_SECRET,
                    SandboxAccounts.CODEUP_EXPIRED_SECURITY_TOKEN));

    private final Nonces nonces = new Nonces();
    private final Clock clock;

    CodeupGate(Clock clock) {
        this.clock = clock;
    }

    /** Returns the gateway's refusal of a signed request; empty when it is let in. */
    Optional<VendorAnswer> refusal(RawRequest request) {
        Instant now = clock.instant();
        Optional<CodeupSignature> signature = CodeupSignature.of(request);
        if (signature.isEmpty()) {
            return Optional.of(PopRefusals.unreadableAuthorization());
        }
        return new CodeupSignatureCheck(KEYS, now)
                .refusal(request, signature.get())
                .or(() -> replay(request, signature.get(), now));
    }

    private Optional<VendorAnswer> replay(RawRequest request, CodeupSignature signature, Instant now) {
        String nonce = request.header(CodeupSignature.NONCE).orElseThrow();
        Instant signed = signature.date().orElseThrow();
        return nonces.use(nonce, signed, now) ? Optional.empty() : Optional.of(PopRefusals.nonceUsed());
    }
}
