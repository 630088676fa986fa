package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.World;

/**
 * The simulated service of Codeup, which responds to requests: it checks the signature first, then the conditions of the
 * stubs.
 */
final class CodeupSimulation implements VendorService {

    private static final String SIGNATURE = "Authorization";
    private static final String ACCESS_TOKEN = "accessToken";

    private final Stubs stubs = Stubs.of("codeup");
    private final CodeupGatewaySimulation gate;
    private final Routes routes;

    CodeupSimulation(CodeupGatewaySimulation gate, World world) {
        this.gate = gate;
        this.routes = CodeupRoutes.createTable(world, stubs);
    }

    @Override
    public VendorResponse respond(DecodedRequest request) {
        if (!request.undecoded().hasHeader(SIGNATURE)) {
            return routes.response(findStub(request), request);
        }
        Stub stub = findStub(withAccessToken(request));
        return stub.matchesAnyMethod()
                ? stub.response()
                : gate.refusal(request.undecoded()).orElseGet(() -> routes.response(stub, request));
    }

    /**
     * Returns a signed request with the access token that the stubs require; a request may omit it, but not have another
     * one.
     */
    private static DecodedRequest withAccessToken(DecodedRequest request) {
        DecodedRequest unsigned = request.withUndecoded(request.undecoded().withoutHeader(SIGNATURE));
        return request.query().containsKey(ACCESS_TOKEN)
                ? unsigned
                : unsigned.withParameter(ACCESS_TOKEN, CodeupAccount.ACCESS_TOKEN);
    }

    /** Returns the stub of a request; one that writes undocumented values is judged as a read, by organization and token. */
    private Stub findStub(DecodedRequest request) {
        Stub stub = stubs.find(request).orElseThrow();
        return stub.matchesAnyMethod() && routes.matches(request)
                ? stubs.find(request.asGet("repository", "0", "branches")).orElseThrow()
                : stub;
    }

    @Override
    public VendorResponse respondToUnreadable(UndecodedRequest request) {
        return stubs.named("codeup/illegal-argument").response();
    }
}
