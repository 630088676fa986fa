package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.route.Routes;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.World;
import java.util.Map;

/**
 * The simulated services ServiceStage and IAM, which respond to requests: token or signature are checked first, then the
 * conditions of the stubs.
 */
final class ServiceStageSimulation implements VendorService {

    private static final String TOKEN = "X-Auth-Token";

    private final Stubs stubs = Stubs.of("servicestage", "servicestage-iam");
    private final World world;
    private final Routes routes;
    private final ApigwSimulation gate;
    private final IamSignInResponder signIn;

    ServiceStageSimulation(World world, ApigwSimulation gate, IamSignInResponder signIn) {
        this.world = world;
        this.routes = ServiceStageRoutes.of(world).createTable(stubs);
        this.gate = gate;
        this.signIn = signIn;
    }

    @Override
    public VendorResponse respond(DecodedRequest request) {
        Stub stub =
                stubs.find(withDocumentedHeaders(request)).orElseGet(() -> stubs.named("servicestage/unknown-path"));
        return stub.hasHeaderCondition(TOKEN)
                ? gate.refusal(request.undecoded()).orElseGet(() -> routes.response(stub, request))
                : answerUnauthenticated(stub);
    }

    /**
     * Returns a request as the stubs require it: with the documented token and authorization, and without the Authorization
     * header.
     */
    private DecodedRequest withDocumentedHeaders(DecodedRequest request) {
        UndecodedRequest raw = request.undecoded()
                .withoutHeader("Authorization")
                .withoutHeader(ServiceStageRoutes.AUTHORIZATION)
                .withHeaders(Map.of(TOKEN, ServiceStageAccount.TOKEN));
        return request.withUndecoded(request.header(ServiceStageRoutes.AUTHORIZATION)
                .flatMap(world.authorizations()::find)
                .map(there ->
                        raw.withHeaders(Map.of(ServiceStageRoutes.AUTHORIZATION, ServiceStageAccount.AUTHORIZATION)))
                .orElse(raw));
    }

    /** Returns the response to a request that needs no credential, such as a sign-in. */
    private VendorResponse answerUnauthenticated(Stub stub) {
        return stub.name().equals(IamSignInResponder.STUB) ? signIn.response(stub.response()) : stub.response();
    }

    @Override
    public VendorResponse respondToUnreadable(UndecodedRequest request) {
        boolean isIam = request.path().equals("/v3") || request.path().startsWith("/v3/");
        return stubs.named(isIam ? "servicestage-iam/request-body-invalid" : "servicestage/parameter-invalid")
                .response();
    }
}
