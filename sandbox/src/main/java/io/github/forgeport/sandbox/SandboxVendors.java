package io.github.forgeport.sandbox;

import io.github.forgeport.sandbox.codeup.CodeupVendor;
import io.github.forgeport.sandbox.server.SandboxVendor;
import io.github.forgeport.sandbox.servicestage.ServiceStageVendor;
import java.util.List;

/** The list of simulated vendors, in the order of their ports. */
final class SandboxVendors {

    /** All simulated vendors. */
    static final List<SandboxVendor> ALL = List.of(new ServiceStageVendor(), new CodeupVendor());

    private SandboxVendors() {}
}
