package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.sandbox.ReceivedRequest;
import java.time.Clock;
import java.util.Optional;

/** The sandbox's gateway of Codeup, which verifies by a reading of the vendor's pages that knows nothing of the adapter's. */
public final class CodeupGateway {

    private final CodeupGatewaySimulation gate = new CodeupGatewaySimulation(Clock.systemUTC());

    /** Why it refuses a request; empty if it lets it in. */
    public Optional<String> refusal(OutgoingRequest request) {
        return gate.refusal(ReceivedRequest.of(request)).map(String::valueOf);
    }
}
