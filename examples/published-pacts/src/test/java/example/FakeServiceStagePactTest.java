package example;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.github.forgeport.sandbox.PactSigner;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The fake server responds to each interaction of the published pact as the pact says; see docs/pacts.md. */
@Provider("servicestage")
@PactFolder("target/pacts")
class FakeServiceStagePactTest {

    private static FakeServiceStage standIn;

    @BeforeAll
    static void start() throws Exception {
        standIn = FakeServiceStage.start();
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @BeforeEach
    void aim(PactVerificationContext context) {
        context.setTarget(new HttpTestTarget("127.0.0.1", standIn.port()));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void it_keeps_the_pact(PactVerificationContext context, ClassicHttpRequest request) throws Exception {
        Map<String, String> headers = new HashMap<>();
        for (Header header : request.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        // The date in a pact is years old.
        PactSigner.renewedHeaders(request.getMethod(), request.getUri(), headers, new byte[0])
                .forEach(request::setHeader);

        context.verifyInteraction();
    }

    @State("the documented authorization")
    void held() {
        // The stand-in holds it from the start.
    }
}
