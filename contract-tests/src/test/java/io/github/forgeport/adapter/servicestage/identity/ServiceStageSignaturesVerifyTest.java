package io.github.forgeport.adapter.servicestage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.sandbox.servicestage.ServiceStageGateway;
import io.github.forgeport.signing.RandomRequests;
import io.github.forgeport.signing.SandboxKeys;
import org.junit.jupiter.api.Test;

/** The sandbox's gateway accepts the adapter's signatures of random requests. */
class ServiceStageSignaturesVerifyTest {

    private final ServiceStageGateway gateway = new ServiceStageGateway();
    private final RandomRequests requests = new RandomRequests();

    @Test
    void sdk_hmac_verifies_whatever_the_request() {
        for (int i = 0; i < RandomRequests.MANY; i++) {
            OutgoingRequest request = requests.next();
            SdkHmacSigner.sign(i % 2 == 0 ? SandboxKeys.SERVICESTAGE : SandboxKeys.SERVICESTAGE_TEMPORARY, request);

            assertThat(gateway.refusal(request))
                    .as("%s %s", request, request.query())
                    .isEmpty();
        }
    }

    @Test
    void what_is_changed_after_signing_is_refused() {
        OutgoingRequest request = requests.next();
        SdkHmacSigner.sign(SandboxKeys.SERVICESTAGE, request);
        request.parameter("added", "later");

        assertThat(gateway.refusal(request)).isPresent();
    }
}
