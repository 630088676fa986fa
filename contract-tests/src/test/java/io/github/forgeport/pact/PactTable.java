package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.DefaultPactWriter;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.pact.PactRow.Caller;
import io.github.forgeport.pact.PactRow.Outcome;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test of the pact with one provider, as a table: each row's request is recorded, compared with the committed pact,
 * and written with the payload of its response.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class PactTable {

    private static final String CONSUMER = "forgeport";
    private static final String IF_MEANT =
            "if the change is meant, run all rows and copy contract-tests/target/pacts/%s to contract-tests/pacts";

    private final Map<String, Interaction> interactions = new TreeMap<>();
    private final String provider;
    private final String state;
    private final Set<String> literals;

    /**
     * Creates the table of a provider.
     *
     * @param state what the provider has to hold before, where the committed pact says nothing else
     * @param literals the paths of values in its answers that the adapter decides by
     */
    PactTable(String provider, String state, Set<String> literals) {
        this.provider = provider;
        this.state = state;
        this.literals = literals;
    }

    abstract Stream<PactRow> rows();

    /** Creates a row for a call that sends one request. */
    final PactRow row(String description, Caller caller, Function<GitHost, ?> call, String payload, Outcome outcome) {
        return new PactRow(description, caller, call, 1, provider + "/" + payload, outcome);
    }

    /** Returns the headers of a response, each with its value or a matcher of its form. */
    Map<String, Object> headers(PinnedPayload payload) {
        return new TreeMap<>(payload.headers());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_committed_request_is_sent_and_the_answer_understood(PactRow row) {
        List<ReceivedRequest> received;
        try (FaultServer server = FaultServer.start().answering(request -> VendorUnderTest.answer(row.payload()))) {
            row.play(server.url());
            received = server.requests();
        }

        assertThat(received).hasSize(row.requests());
        List<V4Pact> sent = received.stream()
                .map(request -> interaction(row, SentPactRequest.of(request)))
                .toList();
        V4Pact last = sent.get(row.requests() - 1);
        JsonNode written = json(last);
        interactions.put(
                written.path("description").textValue(), last.getInteractions().get(0));
        assertThat(PactDifferences.between(
                        provider, committed("description", written).orElse(MissingNode.getInstance()), written))
                .as(IF_MEANT, file())
                .isEmpty();
        assertThat(sent)
                .map(PactTable::json)
                .allSatisfy(each -> assertThat(committed("request", each)).isPresent());
    }

    /** Returns the interaction of a row, with the name and the state that the committed pact has for its request. */
    private V4Pact interaction(PactRow row, SentPactRequest sent) {
        PinnedPayload payload = PinnedPayload.named(row.payload());
        V4Pact pact = interaction(row.description(), state, sent, payload);
        return committed("request", json(pact))
                .map(known -> interaction(
                        known.path("description").textValue(),
                        known.at("/providerStates/0/name").textValue(),
                        sent,
                        payload))
                .orElse(pact);
    }

    private V4Pact interaction(String description, String given, SentPactRequest sent, PinnedPayload payload) {
        V4Pact pact = new PactBuilder(CONSUMER, provider, PactSpecVersion.V4)
                .given(given)
                .expectsToReceiveHttpInteraction(
                        description,
                        http -> http.withRequest(sent::on)
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

    /** Returns the committed interaction that has the same value of this field as another one. */
    private Optional<JsonNode> committed(String field, JsonNode other) {
        return StreamSupport.stream(committed().path("interactions").spliterator(), false)
                .filter(interaction -> interaction.path(field).equals(other.path(field)))
                .findFirst();
    }

    private JsonNode committed() {
        return PactFiles.in(PactFiles.COMMITTED).getOrDefault(file(), MissingNode.getInstance());
    }

    private static JsonNode json(V4Pact pact) {
        return PactFiles.read(text(pact)).at("/interactions/0");
    }

    private static String text(V4Pact pact) {
        StringWriter text = new StringWriter();
        DefaultPactWriter.INSTANCE.writePact(pact, new PrintWriter(text), PactSpecVersion.V4);
        return text.toString();
    }

    @Test
    @Order(Integer.MAX_VALUE) // It writes what the rows have played.
    @Tag("after-others")
    void the_pact_that_is_written_is_the_committed_one() throws IOException {
        Files.createDirectories(PactFiles.WRITTEN);
        Files.writeString(
                PactFiles.WRITTEN.resolve(file()),
                text(new V4Pact(new Consumer(CONSUMER), new Provider(provider), List.copyOf(interactions.values()))));

        assertThat(PactDifferences.between(
                        committed(), PactFiles.in(PactFiles.WRITTEN).get(file())))
                .as(IF_MEANT, file())
                .isEmpty();
    }

    /** Returns the name of the pact's file. */
    private String file() {
        return CONSUMER + "-" + provider + ".json";
    }
}
