package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.provider.BodyComparisonResult;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.ResponseComparison;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.contract.JsonFields;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider that renames any field, or changes its type, breaks the committed pact, and the report names the field. */
class PactNoticesEveryFieldTest {

    private record Case(String pact, String interaction, String payload, String pointer) {

        @Override
        public String toString() {
            return interaction + " " + pointer;
        }
    }

    static Stream<Case> fields() {
        return Stream.of(
                        List.of("forgeport-codeup.json", "get repository by path", "codeup/get-repository"),
                        List.of(
                                "forgeport-servicestage.json",
                                "list authorizations",
                                "servicestage/list-authorizations"),
                        List.of("forgeport-servicestage.json", "list projects", "servicestage/list-projects"),
                        List.of(
                                "forgeport-servicestage-iam.json",
                                "sign in for a region",
                                "servicestage-iam/create-token"),
                        List.of(
                                "forgeport-servicestage-iam.json",
                                "find project, signed",
                                "servicestage-iam/list-projects"),
                        List.of("forgeport-servicestage-iam.json", "wrong password", "servicestage-iam/wrong-password"))
                .flatMap(source -> JsonFields.of(
                                PinnedPayload.named(source.get(2)).body())
                        .stream()
                        .map(pointer -> new Case(source.get(0), source.get(1), source.get(2), pointer)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void the_document_keeps_the_pact(Case field) {
        assertThat(mismatches(field, PinnedPayload.named(field.payload()).body()))
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_renamed_field_breaks_the_pact(Case field) {
        JsonNode body = JsonFields.renamed(PinnedPayload.named(field.payload()).body(), field.pointer());

        assertThat(mismatches(field, body)).contains(JsonFields.name(field.pointer()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_changed_type_breaks_the_pact(Case field) {
        ObjectNode body =
                JsonFields.retyped(PinnedPayload.named(field.payload()).body(), field.pointer());

        assertThat(mismatches(field, body)).contains(JsonFields.name(field.pointer()));
    }

    private static String mismatches(Case field, JsonNode body) {
        Pact pact = DefaultPactReader.INSTANCE.loadPact(
                PactFiles.COMMITTED.resolve(field.pact()).toFile());
        SynchronousRequestResponse interaction = pact.getInteractions().stream()
                .filter(candidate -> Objects.equals(candidate.getDescription(), field.interaction()))
                .map(SynchronousRequestResponse.class::cast)
                .findFirst()
                .orElseThrow();
        ProviderResponse answer = new ProviderResponse(
                200,
                Map.of("Content-Type", List.of("application/json;charset=UTF-8")),
                new ContentType("application/json"),
                OptionalBody.body(body.toString(), new ContentType("application/json")));
        Result<BodyComparisonResult, ?> compared = ResponseComparison.Companion.compareResponse(
                        pact, interaction, answer, Map.of())
                .getBodyMismatches();
        return Objects.requireNonNull(compared.get()).getMismatches().toString();
    }
}
