package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.DefaultPactWriter;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.contract.DocumentedCall;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.pact.PactRow.Outcome;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pact with one provider, as a table: each row is played before a mock server of its own, and all are written to one file. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class PactTable {

    private static final String CONSUMER = "forgeport";

    private final List<Interaction> interactions = new ArrayList<>();
    private final String provider;
    private final Set<String> literals;

    /**
     * Names the provider.
     *
     * @param literals the paths of values in its answers that the adapter decides by
     */
    PactTable(String provider, Set<String> literals) {
        this.provider = provider;
        this.literals = literals;
    }

    /** One who has an account at the provider, or claims to. */
    interface Caller {

        GitHost connect(URI endpoint);
    }

    abstract Stream<PactRow> rows();

    /** A row of a documented call: its payload answers, and what that shows comes of it. */
    final PactRow row(String description, String state, Caller account, DocumentedCall call, Sent sent) {
        return new PactRow(
                description,
                state,
                sent,
                call.payload(),
                account::connect,
                host -> Specimen.value(call.shapes().call(host)),
                Outcome.value(call.shapes().expected()),
                List.of());
    }

    /** A row of any other call or answer. */
    final PactRow row(
            String description,
            String state,
            Caller account,
            Function<GitHost, ?> call,
            Sent sent,
            String payload,
            Outcome outcome) {
        return new PactRow(
                description, state, sent, provider + "/" + payload, account::connect, call, outcome, List.of());
    }

    /** The headers of an answer, by their value or, as a matcher, by their form. */
    Map<String, Object> headers(PinnedPayload payload) {
        return new TreeMap<>(payload.headers());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_request_is_sent_and_the_answer_understood(PactRow row) {
        V4Pact pact = pact(row);
        List<Interaction> served = new ArrayList<>(pact.getInteractions());
        row.before().forEach(first -> served.addAll(pact(first).getInteractions()));
        RecordingServer server = new RecordingServer(written(served));
        server.start();

        try {
            assertAll(() -> row.play(URI.create(server.getUrl())), () -> server.assertSent(row.allSent()));
        } finally {
            server.stop();
        }

        interactions.addAll(pact.getInteractions());
    }

    private V4Pact pact(PactRow row) {
        PinnedPayload payload = PinnedPayload.named(row.payload());
        V4Pact pact = new PactBuilder(CONSUMER, provider, PactSpecVersion.V4)
                .given(row.state())
                .expectsToReceiveHttpInteraction(
                        row.description(),
                        http -> http.withRequest(row.sent()::on)
                                .willRespondWith(answer ->
                                        withBody(answer.status(payload.status()).headers(headers(payload)), payload)))
                .toPact();
        if (payload.body().isMissingNode()) {
            return pact;
        }
        pact.getInteractions()
                .get(0)
                .asSynchronousRequestResponse()
                .getResponse()
                .getMatchingRules()
                .addCategory(BodyRules.of(payload.body(), literals));
        return pact;
    }

    private static HttpResponseBuilder withBody(HttpResponseBuilder answer, PinnedPayload payload) {
        return payload.body().isMissingNode()
                ? answer
                : answer.body(payload.body().toString());
    }

    @Test
    @Order(Integer.MAX_VALUE) // It writes what the rows have played.
    @Tag("after-others")
    void the_pact_that_is_written_is_the_committed_one() throws IOException {
        write();

        Map<String, JsonNode> committed = PactFiles.in(PactFiles.COMMITTED);
        assertThat(committed).as("committed pacts").containsKey(file());
        assertThat(PactDifferences.between(
                        committed.get(file()), PactFiles.in(PactFiles.WRITTEN).get(file())))
                .as(
                        "%s; if the change is meant, copy contract-tests/target/pacts/%s to contract-tests/pacts",
                        file(), file())
                .isEmpty();
    }

    private V4Pact written(List<Interaction> played) {
        return new V4Pact(new Consumer(CONSUMER), new Provider(provider), played);
    }

    private void write() throws IOException {
        Files.createDirectories(PactFiles.WRITTEN);
        V4Pact pact = written(interactions);
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(PactFiles.WRITTEN.resolve(file())))) {
            DefaultPactWriter.INSTANCE.writePact(pact, writer, PactSpecVersion.V4);
        }
    }

    /** The name of its file. */
    private String file() {
        return CONSUMER + "-" + provider + ".json";
    }
}
