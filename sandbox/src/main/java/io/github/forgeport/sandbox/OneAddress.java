package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.codeup.CodeupVendor;
import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.servicestage.ServiceStageVendor;
import java.time.Clock;
import java.util.regex.Pattern;

/** All vendors at one address, told apart by their paths. */
final class OneAddress implements VendorService {

    private static final Pattern SERVICESTAGE = Pattern.compile("/v[13](/.*)?");

    private final VendorService serviceStage;
    private final VendorService codeup;

    OneAddress(Clock clock) {
        serviceStage = new ServiceStageVendor().open(clock);
        codeup = new CodeupVendor().open(clock);
    }

    @Override
    public VendorAnswer answer(RequestView request) {
        return vendorOf(request.raw()).answer(request);
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        return vendorOf(request).answerUnreadable(request);
    }

    private VendorService vendorOf(RawRequest request) {
        return SERVICESTAGE.matcher(request.path()).matches() ? serviceStage : codeup;
    }
}
