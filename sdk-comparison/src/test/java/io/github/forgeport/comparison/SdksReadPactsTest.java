package io.github.forgeport.comparison;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.Sandbox;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The vendors' own SDKs read the response to each request of the committed pacts without loss: the pinned payload, and
 * the sandbox's response, which has all of its fields. A response without a body is read as a success.
 */
class SdksReadPactsTest {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    /** Returns the interactions of a vendor's pact that succeed. */
    private static Stream<PactInteraction> answered(String vendor) {
        return PactInteraction.of(vendor).filter(pacted -> pacted.status() / 100 == 2);
    }

    /** Returns those without a slash in a value of the path, which Huawei's SDK cannot sign, as another test shows. */
    private static Stream<PactInteraction> played(String vendor) {
        return answered(vendor)
                .filter(pacted -> pacted.operation().places().stream()
                        .noneMatch(place ->
                                pacted.decoded(place, String.class).toString().contains("/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeup", "servicestage"})
    void each_operation_that_an_sdk_shares_with_an_adapter_is_played(String vendor) {
        assertThat(played(vendor).map(pacted -> pacted.operation().name()).collect(toSet()))
                .isEqualTo(SharedOperations.namesOf(vendor));
    }

    static Stream<PactInteraction> codeup() {
        return answered("codeup");
    }

    static Stream<PactInteraction> serviceStage() {
        return answered("servicestage");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeup")
    void alibabas_sdk_reads_the_payload_without_loss(PactInteraction pacted) throws Exception {
        try (FaultServer server = answering(pacted)) {
            SdkResponse answer = alibabas(pacted, server.url(), TestKeys.CODEUP, SigningSdk.CODEUP_ACS3);

            assertThat(answer.lostFields(pacted.answer(), JsonNode::equals)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serviceStage")
    void huaweis_sdk_reads_the_payload_without_loss(PactInteraction pacted) throws Exception {
        try (FaultServer server = answering(pacted)) {
            SdkResponse answer = huaweis(pacted, server.url(), TestKeys.SERVICESTAGE);

            assertThat(answer.lostFields(pacted.answer(), JsonNode::equals)).isEmpty();
        }
    }

    private static FaultServer answering(PactInteraction pacted) {
        return FaultServer.start()
                .answering(request -> pacted.answer().isMissingNode()
                        ? CorrectResponses.noContent()
                        : CorrectResponses.ok(pacted.answer().toString()));
    }

    static Stream<Arguments> codeupSigned() {
        return played("codeup")
                .flatMap(pacted -> Stream.of(TestKeys.CODEUP, TestKeys.CODEUP_TEMPORARY)
                        .flatMap(key -> Stream.of(SigningSdk.CODEUP_ACS3, SigningSdk.CODEUP_ROA)
                                .map(sdk -> Arguments.of(pacted, sdk, key))));
    }

    @ParameterizedTest(name = "{0}, {1}, [{index}]")
    @MethodSource("codeupSigned")
    void alibabas_sdk_reads_the_sandbox(PactInteraction pacted, SigningSdk sdk, AccessKey key) throws Exception {
        assertReads(pacted, sandbox -> alibabas(pacted, sandbox.url("codeup"), key, sdk));
    }

    static Stream<Arguments> serviceStageSigned() {
        return played("servicestage")
                .flatMap(pacted -> Stream.of(TestKeys.SERVICESTAGE, TestKeys.SERVICESTAGE_TEMPORARY)
                        .map(key -> Arguments.of(pacted, key)));
    }

    @ParameterizedTest(name = "{0}, [{index}]")
    @MethodSource("serviceStageSigned")
    void huaweis_sdk_reads_the_sandbox(PactInteraction pacted, AccessKey key) throws Exception {
        assertReads(pacted, sandbox -> huaweis(pacted, sandbox.url("servicestage"), key));
    }

    private interface Asking {
        SdkResponse in(Sandbox sandbox) throws Exception;
    }

    /**
     * Makes a call in the sandbox, a new one for a write, and checks that all is read, and each field of the payload.
     */
    private static void assertReads(PactInteraction pacted, Asking asking) throws Exception {
        boolean isRead = pacted.sent().method().equals("GET");
        try (Sandbox own = isRead ? null : Sandbox.start()) {
            SdkResponse answer = asking.in(isRead ? SANDBOX : own);

            assertThat(answer.sent().getNodeType()).isEqualTo(pacted.answer().getNodeType());
            assertThat(answer.lost()).isEmpty();
            assertThat(answer.lostFields(pacted.answer(), (pinned, read) -> true))
                    .isEmpty();
        }
    }

    /** Makes the call with Alibaba's SDK, authenticated by the access key alone. */
    static SdkResponse alibabas(PactInteraction pacted, URI server, AccessKey key, SigningSdk sdk) throws Exception {
        AlibabaCall call = AlibabaCall.of(
                pacted.operation(), (name, type) -> name.equals("accessToken") ? null : pacted.decoded(name, type));
        return call.send(server, key, sdk, Map.of());
    }

    static SdkResponse huaweis(PactInteraction pacted, URI server, AccessKey key) throws Exception {
        return HuaweiCall.of(pacted.operation(), Optional.of(pacted::decoded)).send(server, key);
    }
}
