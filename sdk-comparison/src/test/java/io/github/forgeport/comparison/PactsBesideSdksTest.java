package io.github.forgeport.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.faults.CorrectResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the adapters send to the letter, which the committed pacts say, is what the vendor's SDK sends for the same operation and
 * values; how they prove who is asking is compared elsewhere.
 */
class PactsBesideSdksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATE = "20240229T083015Z";

    @AutoClose
    private static final Recorder RECORDER = new Recorder(request -> CorrectResponses.ok("{\"success\":true}"));

    /** A request of a pact, and what it says of an operation that the vendor documents. */
    private record Pacted(
            String description, DocumentedOperation operation, Map<String, String> values, SentRequest sent) {

        Object value(String name, Type type) {
            String text = values.get(name);
            if (text == null || type == String.class) {
                return text;
            }
            return type == Boolean.class ? (Object) Boolean.valueOf(text) : Long.valueOf(text);
        }

        @Override
        public String toString() {
            return description;
        }
    }

    static Stream<Pacted> codeup() {
        return pacted("codeup");
    }

    static Stream<Pacted> serviceStage() {
        return pacted("servicestage");
    }

    /** The requests of a pact that are not signed. */
    private static Stream<Pacted> pacted(String vendor) {
        JsonNode pact;
        try {
            pact = JSON.readTree(Path.of("..", "contract-tests", "pacts", "forgeport-" + vendor + ".json")
                    .toFile());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        List<DocumentedOperation> operations = DocumentedOperation.in(vendor + "-operations.txt");
        return StreamSupport.stream(pact.required("interactions").spliterator(), false)
                .filter(interaction -> !interaction.at("/request/headers").has("Authorization"))
                .map(interaction -> pacted(interaction, operations));
    }

    private static Pacted pacted(JsonNode interaction, List<DocumentedOperation> operations) {
        SentRequest sent = sent(interaction.required("request"));
        DocumentedOperation operation = operations.stream()
                .filter(each -> each.placesIn(sent.method(), sent.path()).isPresent())
                .min(Comparator.comparing(each -> each.places().size()))
                .orElseThrow();
        Map<String, String> values =
                new HashMap<>(operation.placesIn(sent.method(), sent.path()).orElseThrow());
        sent.headers().forEach((name, header) -> values.put(name, header.get(0)));
        interaction
                .at("/request/query")
                .properties()
                .forEach(parameter -> values.put(
                        parameter.getKey(), parameter.getValue().path(0).textValue()));
        return new Pacted(interaction.required("description").textValue(), operation, values, sent);
    }

    private static SentRequest sent(JsonNode request) {
        TreeMap<String, List<String>> headers = new TreeMap<>();
        request.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().path(0).textValue())));
        List<String> query = new ArrayList<>();
        request.path("query")
                .properties()
                .forEach(parameter -> query.add(parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().path(0).textValue(), UTF_8)));
        return new SentRequest(
                request.required("method").textValue(),
                request.required("path").textValue(),
                String.join("&", query),
                headers,
                "");
    }

    @ParameterizedTest
    @MethodSource("codeup")
    void the_sdk_of_codeup_sends_the_same(Pacted pacted) throws Exception {
        AlibabaCall call = AlibabaCall.of(pacted.operation(), pacted::value);

        SentRequest sdks = RECORDER.record((server, ours) -> call.to(server, Keys.CODEUP, Map.of()), pacted.sent());

        assertThat(sdks.header("x-acs-action")).isEqualTo(pacted.operation().name());
        assertThat(RawDifferences.between(sdks, pacted.sent()))
                .isEqualTo(RawDifferences.knownOf(Series.CODEUP_ACS3, pacted.operation()));
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void the_sdk_of_servicestage_sends_the_same(Pacted pacted) throws Exception {
        HuaweiCall call = HuaweiCall.of(pacted.operation(), Optional.of(pacted::value));

        SentRequest sdks = RECORDER.record((server, ours) -> call.to(server, Keys.SERVICESTAGE, DATE), pacted.sent());

        sdks.headers().remove("x-project-id"); // as a key needs it
        assertThat(RawDifferences.between(sdks, pacted.sent()))
                .isEqualTo(RawDifferences.knownOf(Series.SERVICESTAGE, pacted.operation()));
    }
}
