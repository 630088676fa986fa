package io.github.forgeport.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;

/** The sandbox fulfils the pact with ServiceStage. */
@Provider("servicestage")
class SandboxKeepsServiceStagePactTest extends SandboxVerification {

    @State(ServiceStagePactTest.HELD)
    void held() {
        // from the start
    }
}
