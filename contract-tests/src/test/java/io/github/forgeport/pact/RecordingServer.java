package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockHttpServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Pact's mock server, which also keeps what a pact cannot pin: how the request line is written, and what is sent beside. */
final class RecordingServer extends MockHttpServer {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<Set<String>> headers = new ConcurrentLinkedQueue<>();

    RecordingServer(V4Pact pact) {
        super(pact, MockProviderConfig.createDefault(PactSpecVersion.V4));
    }

    @Override
    public void handle(HttpExchange exchange) {
        lines.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        headers.add(Sent.lowerCase(exchange.getRequestHeaders().keySet()));
        super.handle(exchange);
    }

    /** Proves that these were sent once, as the pact has them, and nothing else. */
    void assertSent(List<Sent> expected) {
        PactVerificationResult matched = validateMockServerState(null);
        assertThat(matched).as(matched::getDescription).isInstanceOf(PactVerificationResult.Ok.class);
        assertThat(lines)
                .containsExactlyElementsOf(expected.stream().map(Sent::line).toList());
        assertThat(headers)
                .containsExactlyElementsOf(
                        expected.stream().map(Sent::headerNames).toList());
    }
}
