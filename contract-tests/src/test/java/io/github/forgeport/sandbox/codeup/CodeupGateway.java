package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.sandbox.ReceivedRequest;
import java.time.Clock;
import java.util.Optional;

/**
 * The sandbox's gateway of Codeup, which verifies requests by its own code after the vendor's pages, not the adapter's.
 */
public final class CodeupGateway {

    private final CodeupGatewaySimulation gate = new CodeupGatewaySimulation(Clock.systemUTC());

    /** Returns the reason for which the gateway refuses a request; empty if it accepts it. */
    public Optional<String> refusal(OutgoingRequest request) {
        return gate.refusal(ReceivedRequest.of(request)).map(String::valueOf);
    }
}
