package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.sandbox.ReceivedRequest;
import java.time.Clock;
import java.util.Optional;

/** The sandbox's gateway of ServiceStage, which verifies by a reading of the vendor's pages that knows nothing of the adapter's. */
public final class ServiceStageGateway {

    private final ApigwSimulation gate = new ApigwSimulation(new IamTokenIssuer(), Clock.systemUTC());

    /** Why it refuses a request; empty if it lets it in. */
    public Optional<String> refusal(OutgoingRequest request) {
        return gate.refusal(ReceivedRequest.of(request)).map(String::valueOf);
    }
}
