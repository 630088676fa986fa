package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;

/** ServiceStage and IAM at one address, told apart by the path. */
record ServiceStageServices(VendorService serviceStage, VendorService iam) implements VendorService {

    @Override
    public VendorAnswer answer(RequestView request) {
        return serviceOf(request.raw()).answer(request);
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        return serviceOf(request).answerUnreadable(request);
    }

    private VendorService serviceOf(RawRequest request) {
        String path = request.path();
        return path.equals("/v3") || path.startsWith("/v3/") ? iam : serviceStage;
    }
}
