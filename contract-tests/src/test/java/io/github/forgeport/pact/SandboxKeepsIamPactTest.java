package io.github.forgeport.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;

/** The sandbox fulfils the pact with ServiceStage's identity service. */
@Provider("servicestage-iam")
class SandboxKeepsIamPactTest extends SandboxVerification {

    @State(IamPactTest.HELD)
    void held() {
        // from the start
    }
}
