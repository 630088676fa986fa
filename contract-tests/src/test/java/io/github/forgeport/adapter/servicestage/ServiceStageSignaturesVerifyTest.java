package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.Secret;
import io.github.forgeport.http.AccessKey;
import io.github.forgeport.http.OutgoingRequest;
import io.github.forgeport.sandbox.Gates;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.RandomRequests;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ServiceStageSignaturesVerifyTest {

    private static final AccessKey LASTING =
            AccessKey.of(SandboxAccounts.SERVICESTAGE_ACCESS_KEY, Secret.of(SandboxAccounts.SERVICESTAGE_SECRET_KEY));
    private static final AccessKey TEMPORARY = AccessKey.temporary(
            SandboxAccounts.SERVICESTAGE_TEMPORARY_ACCESS_KEY,
            Secret.of(SandboxAccounts.SERVICESTAGE_TEMPORARY_SECRET_KEY),
            Secret.of(SandboxAccounts.SERVICESTAGE_SECURITY_TOKEN));

    private final Gates gates = new Gates(Clock.systemUTC());
    private final RandomRequests requests = new RandomRequests();

    @Test
    void sdk_hmac_verifies_whatever_the_request() {
        for (int i = 0; i < RandomRequests.MANY; i++) {
            OutgoingRequest request = requests.next();
            SdkHmacSignature.sign(i % 2 == 0 ? LASTING : TEMPORARY, request);

            assertThat(gates.serviceStageRefuses(request))
                    .as("%s %s", request, request.query())
                    .isEmpty();
        }
    }

    @Test
    void what_is_changed_after_signing_is_refused() {
        OutgoingRequest request = requests.next();
        SdkHmacSignature.sign(LASTING, request);
        request.parameter("added", "later");

        assertThat(gates.serviceStageRefuses(request)).isPresent();
    }
}
