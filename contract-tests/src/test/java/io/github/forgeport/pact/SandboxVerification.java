package io.github.forgeport.pact;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.github.forgeport.sandbox.Sandbox;
import java.net.URI;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that plays every interaction of one provider's committed pact against the sandbox, which verifies signatures,
 * so a signed request is signed anew. Each has a sandbox of its own, which holds the documented data from the start, so
 * no state has to be made.
 */
@PactFolder("pacts")
abstract class SandboxVerification {

    @AutoClose
    private final Sandbox sandbox = Sandbox.start();

    @BeforeEach
    void aim(PactVerificationContext context) {
        context.setTarget(target(sandbox, context.getProviderInfo().getName()));
    }

    /** Returns the address of a provider in the sandbox; IAM has that of the service for which it issues tokens. */
    static HttpTestTarget target(Sandbox sandbox, String provider) {
        URI url = sandbox.url(provider.replace("-iam", ""));
        return new HttpTestTarget(url.getHost(), url.getPort());
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_sandbox_keeps_the_pact(PactVerificationContext context, ClassicHttpRequest request) {
        FreshSignature.putOn(request);

        context.verifyInteraction();
    }
}
