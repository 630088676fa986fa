package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.signing.SandboxAccessKey;
import io.github.forgeport.sandbox.signing.SandboxAccessKeys;
import io.github.forgeport.sandbox.signing.UsedNonces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The simulated gateway of Alibaba Cloud, which verifies signatures and accepts each nonce once. */
final class CodeupGatewaySimulation {

    static final SandboxAccessKeys KEYS = SandboxAccessKeys.of(
            SandboxAccessKey.permanent(CodeupAccount.ACCESS_KEY_ID, CodeupAccount.ACCESS_KEY_SECRET),
            SandboxAccessKey.temporary(
                    CodeupAccount.TEMPORARY_ACCESS_KEY_ID,
                    CodeupAccount.TEMPORARY_ACCESS_KEY_SECRET,
                    CodeupAccount.SECURITY_TOKEN),
            SandboxAccessKey.expired(
                    CodeupAccount.EXPIRED_ACCESS_KEY_ID,
                    CodeupAccount.EXPIRED_ACCESS_KEY_SECRET,
                    CodeupAccount.EXPIRED_SECURITY_TOKEN));

    private final UsedNonces nonces = new UsedNonces();
    private final Clock clock;

    CodeupGatewaySimulation(Clock clock) {
        this.clock = clock;
    }

    /** Returns the gateway's error response to a signed request; empty if the request is accepted. */
    Optional<VendorResponse> refusal(UndecodedRequest request) {
        Instant now = clock.instant();
        Optional<CodeupSignature> signature = CodeupSignature.of(request);
        if (signature.isEmpty()) {
            return Optional.of(PopErrorResponses.unreadableAuthorization());
        }
        return new CodeupSignatureVerifier(KEYS, now)
                .refusal(request, signature.get())
                /** Returns the error response to a nonce that was used before; empty if the nonce is new. */
                .or(() -> nonceRefusal(request, signature.get(), now));
    }

    private Optional<VendorResponse> nonceRefusal(UndecodedRequest request, CodeupSignature signature, Instant now) {
        String nonce = request.header(CodeupSignature.NONCE).orElseThrow();
        Instant signed = signature.date().orElseThrow();
        return nonces.use(nonce, signed, now) ? Optional.empty() : Optional.of(PopErrorResponses.nonceUsed());
    }
}
