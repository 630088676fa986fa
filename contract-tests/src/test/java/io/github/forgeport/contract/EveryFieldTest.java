package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the documented answers is read: renaming it changes the value, another type is a failure naming it. */
class EveryFieldTest {

    /** What an answer says beside the value, or what is null and so cannot be missed. */
    private static final Map<String, Set<String>> NOT_PART_OF_THE_VALUE = Map.of(
            "codeup/get-repository",
            Set.of(
                    "/requestId", // stands in failures only
                    "/errorCode", // the documented success carries one, so it says nothing
                    "/errorMessage", // as errorCode
                    "/success", // where it is missing, having the payload decides
                    "/repository/path"), // the last segment of pathWithNamespace
            "servicestage/list-authorizations",
            Set.of(
                    "/count", // decides the verdict only where it is above what came
                    "/authorizations/0/tag"), // null in the document; EveryFieldTest cannot miss it
            "servicestage/list-projects",
            Set.of());

    private static final Map<String, Function<GitHost, Object>> READ = Map.of(
            "codeup/get-repository",
                    host -> host.repositories()
                            .get(new PlayedCodeup().repository().path()),
            "servicestage/list-authorizations",
                    host -> host.authorizations().orElseThrow().list().items(),
            "servicestage/list-projects",
                    host -> host.repositories()
                            .get(new PlayedServiceStage().repository().path()));

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    static Stream<PayloadField> fields() {
        return PayloadField.of(READ.keySet());
    }

    static Stream<PayloadField> fieldsOfTheValue() {
        return fields().filter(
                        field -> !NOT_PART_OF_THE_VALUE.get(field.payload()).contains(field.pointer()));
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTheValue")
    void renaming_a_field_changes_the_value_or_fails_naming_it(PayloadField field) {
        field.assertMissed(body -> read(field, body));
    }

    @ParameterizedTest
    @MethodSource("fields")
    @Tag("row:C24")
    void another_type_fails_naming_the_field(PayloadField field) {
        field.assertTyped(body -> read(field, body));
    }

    private static Object read(PayloadField field, JsonNode body) {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(body.toString())));
        PlayedVendor vendor = field.payload().startsWith("codeup/") ? new PlayedCodeup() : new PlayedServiceStage();
        try (GitHost host = vendor.connect(URI.create(SERVER.baseUrl()), Secret.of("not-a-secret"))) {
            return READ.get(field.payload()).apply(host);
        }
    }
}
