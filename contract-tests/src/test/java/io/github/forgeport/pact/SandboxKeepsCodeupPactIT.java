package io.github.forgeport.pact;

import au.com.dius.pact.provider.junitsupport.Provider;

/** The sandbox keeps what the adapter relies on from Codeup. */
@Provider("codeup")
class SandboxKeepsCodeupPactIT extends SandboxVerification {}
