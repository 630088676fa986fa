package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.codeup.signing.Acs3Signer;
import io.github.forgeport.adapter.codeup.signing.RoaSigner;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.sandbox.codeup.CodeupGateway;
import io.github.forgeport.signing.RandomRequests;
import io.github.forgeport.signing.SandboxKeys;
import org.junit.jupiter.api.Test;

/** The sandbox's gateway accepts the adapter's signatures of random requests. */
class CodeupSignaturesVerifyTest {

    private final CodeupGateway gateway = new CodeupGateway();
    private final RandomRequests requests = new RandomRequests();

    private static AccessKey key(int turn) {
        return turn % 2 == 0 ? SandboxKeys.CODEUP : SandboxKeys.CODEUP_TEMPORARY;
    }

    @Test
    void acs3_verifies_whatever_the_request() {
        for (int i = 0; i < RandomRequests.MANY; i++) {
            OutgoingRequest request = requests.next();
            Acs3Signer.sign(key(i), request, "fake-nonce-" + i);

            assertThat(gateway.refusal(request))
                    .as("%s %s", request, request.query())
                    .isEmpty();
        }
    }

    @Test
    void roa_verifies_whatever_the_request() {
        for (int i = 0; i < RandomRequests.MANY; i++) {
            OutgoingRequest request = requests.next();
            RoaSigner.sign(key(i), request, "fake-nonce-" + i);

            assertThat(gateway.refusal(request))
                    .as("%s %s", request, request.query())
                    .isEmpty();
        }
    }

    @Test
    void what_is_changed_after_signing_is_refused() {
        OutgoingRequest request = requests.next();
        Acs3Signer.sign(SandboxKeys.CODEUP, request, "fake-nonce");
        request.parameter("added", "later");

        assertThat(gateway.refusal(request)).isPresent();
    }
}
