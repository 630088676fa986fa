package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.Secret;
import io.github.forgeport.http.AccessKey;
import io.github.forgeport.http.OutgoingRequest;
import io.github.forgeport.sandbox.Gates;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.RandomRequests;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class CodeupSignaturesVerifyTest {

    private static final AccessKey LASTING =
            AccessKey.of(SandboxAccounts.CODEUP_ACCESS_KEY_ID, Secret.of(SandboxAccounts.CODEUP_ACCESS_KEY_SECRET));
    private static final AccessKey TEMPORARY = AccessKey.temporary(
            SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_ID,
            Secret.of(SandboxAccounts.CODEUP_TEMPORARY_ACCESS_KEY_SECRET),
            Secret.of(SandboxAccounts.CODEUP_SECURITY_TOKEN));

    private final Gates gates = new Gates(Clock.systemUTC());
    private final RandomRequests requests = new RandomRequests();

    @Test
    void acs3_verifies_whatever_the_request() {
        for (int i = 0; i < RandomRequests.MANY; i++) {
            OutgoingRequest request = requests.next();
            Acs3Signature.sign(i % 2 == 0 ? LASTING : TEMPORARY, request, "fake-nonce-" + i);

            assertThat(gates.codeupRefuses(request))
                    .as("%s %s", request, request.query())
                    .isEmpty();
        }
    }

    @Test
    void roa_verifies_whatever_the_request() {
        for (int i = 0; i < RandomRequests.MANY; i++) {
            OutgoingRequest request = requests.next();
            RoaSignature.sign(i % 2 == 0 ? LASTING : TEMPORARY, request, "fake-nonce-" + i);

            assertThat(gates.codeupRefuses(request))
                    .as("%s %s", request, request.query())
                    .isEmpty();
        }
    }

    @Test
    void what_is_changed_after_signing_is_refused() {
        OutgoingRequest request = requests.next();
        Acs3Signature.sign(LASTING, request, "fake-nonce");
        request.parameter("added", "later");

        assertThat(gates.codeupRefuses(request)).isPresent();
    }
}
