package io.github.forgeport.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;

/** The sandbox keeps what the adapter relies on from ServiceStage. */
@Provider("servicestage")
class SandboxKeepsServiceStagePactTest extends SandboxVerification {

    @State(ServiceStagePactTest.HELD)
    void held() {
        // from the start
    }
}
