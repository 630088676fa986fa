package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;

/** Alibaba Cloud Codeup (API 2021-06-25), played: the gateway's checks of a signature first, then those of the stubs. */
final class CodeupService implements VendorService {

    private static final String SIGNATURE = "Authorization";
    private static final String ACCESS_TOKEN = "accessToken";

    private final Stubs stubs = Stubs.of("codeup");
    private final CodeupGate gate;

    CodeupService(CodeupGate gate) {
        this.gate = gate;
    }

    @Override
    public VendorAnswer answer(RequestView request) {
        if (!request.raw().has(SIGNATURE)) {
            return stub(request).answer();
        }
        Stub stub = stub(letIn(request));
        return stub.isOfNoOperation()
                ? stub.answer()
                : gate.refusal(request.raw()).orElseGet(stub::answer);
    }

    /** The vendor documents the token as optional beside a signature; one that is there has to be right. */
    private static RequestView letIn(RequestView request) {
        RequestView unsigned = request.with(request.raw().without(SIGNATURE));
        return request.query().containsKey(ACCESS_TOKEN)
                ? unsigned
                : unsigned.withParameter(ACCESS_TOKEN, CodeupAccount.ACCESS_TOKEN);
    }

    private Stub stub(RequestView request) {
        return stubs.find(request).orElseThrow();
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        return stubs.named("codeup/illegal-argument").answer();
    }
}
