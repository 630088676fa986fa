package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;
import java.util.Map;

/**
 * Huawei Cloud ServiceStage's Git API and as much of IAM as leads to it, played: the gateway's checks of a token or a signature
 * first, then those of the stubs.
 */
final class ServiceStageService implements VendorService {

    private static final String TOKEN = "X-Auth-Token";

    private final Stubs stubs = Stubs.of("servicestage", "servicestage-iam");
    private final ApigwGate gate;
    private final IamSignIn signIn;

    ServiceStageService(ApigwGate gate, IamSignIn signIn) {
        this.gate = gate;
        this.signIn = signIn;
    }

    @Override
    public VendorAnswer answer(RequestView request) {
        Stub stub = stubs.find(letIn(request)).orElseGet(() -> stubs.named("servicestage/unknown-path"));
        return stub.asksForHeader(TOKEN) ? gate.refusal(request.raw()).orElseGet(stub::answer) : answerAnybody(stub);
    }

    /** As if it carried the one token that the stubs know, whatever lets it in. */
    private static RequestView letIn(RequestView request) {
        return request.with(request.raw().without("Authorization").with(Map.of(TOKEN, ServiceStageAccount.TOKEN)));
    }

    private VendorAnswer answerAnybody(Stub stub) {
        return stub.name().equals(IamSignIn.STUB) ? signIn.answer(stub.answer()) : stub.answer();
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        boolean isIam = request.path().equals("/v3") || request.path().startsWith("/v3/");
        return stubs.named(isIam ? "servicestage-iam/request-body-invalid" : "servicestage/parameter-invalid")
                .answer();
    }
}
