package io.github.forgeport.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;

/** The sandbox fulfils the pact with Codeup. */
@Provider("codeup")
class SandboxKeepsCodeupPactTest extends SandboxVerification {

    @State({CodeupPactTest.HELD, "the documented repositories, groups and organization", "no repository of that path"})
    void held() {
        // from the start
    }
}
