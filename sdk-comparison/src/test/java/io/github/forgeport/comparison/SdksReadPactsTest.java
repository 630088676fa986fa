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
 * The vendors' own SDKs read what answers each request of the committed pacts, without loss: the pinned payload, and the sandbox's
 * response, which has each field of that. What has no body is read as a success.
 */
class SdksReadPactsTest {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    /** The interactions that succeed. */
    private static Stream<PactedCall> answered(String vendor) {
        return PactedCall.of(vendor).filter(pacted -> pacted.status() / 100 == 2);
    }

    /** Without those with a slash in a place of the path: Huawei's SDK cannot sign it, as a test of its own says. */
    private static Stream<PactedCall> played(String vendor) {
        return answered(vendor)
                .filter(pacted -> pacted.operation().places().stream()
                        .noneMatch(place ->
                                pacted.decoded(place, String.class).toString().contains("/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeup", "servicestage"})
    void each_operation_that_an_sdk_shares_with_an_adapter_is_played(String vendor) {
        assertThat(played(vendor).map(pacted -> pacted.operation().name()).collect(toSet()))
                .isEqualTo(SharedOperations.of(vendor));
    }

    static Stream<PactedCall> codeup() {
        return answered("codeup");
    }

    static Stream<PactedCall> serviceStage() {
        return answered("servicestage");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeup")
    void alibabas_sdk_reads_the_payload_without_loss(PactedCall pacted) throws Exception {
        try (FaultServer server = answering(pacted)) {
            SdkAnswer answer = alibabas(pacted, server.url(), Keys.CODEUP, Series.CODEUP_ACS3);

            assertThat(answer.missing(pacted.answer(), JsonNode::equals)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serviceStage")
    void huaweis_sdk_reads_the_payload_without_loss(PactedCall pacted) throws Exception {
        try (FaultServer server = answering(pacted)) {
            SdkAnswer answer = huaweis(pacted, server.url(), Keys.SERVICESTAGE);

            assertThat(answer.missing(pacted.answer(), JsonNode::equals)).isEmpty();
        }
    }

    private static FaultServer answering(PactedCall pacted) {
        return FaultServer.start()
                .answering(request -> pacted.answer().isMissingNode()
                        ? CorrectResponses.noContent()
                        : CorrectResponses.ok(pacted.answer().toString()));
    }

    static Stream<Arguments> codeupSigned() {
        return played("codeup")
                .flatMap(pacted -> Stream.of(Keys.CODEUP, Keys.CODEUP_TEMPORARY)
                        .flatMap(key -> Stream.of(Series.CODEUP_ACS3, Series.CODEUP_ROA)
                                .map(series -> Arguments.of(pacted, series, key))));
    }

    @ParameterizedTest(name = "{0}, {1}, [{index}]")
    @MethodSource("codeupSigned")
    void alibabas_sdk_reads_the_sandbox(PactedCall pacted, Series series, AccessKey key) throws Exception {
        assertReads(pacted, sandbox -> alibabas(pacted, sandbox.url("codeup"), key, series));
    }

    static Stream<Arguments> serviceStageSigned() {
        return played("servicestage")
                .flatMap(pacted -> Stream.of(Keys.SERVICESTAGE, Keys.SERVICESTAGE_TEMPORARY)
                        .map(key -> Arguments.of(pacted, key)));
    }

    @ParameterizedTest(name = "{0}, [{index}]")
    @MethodSource("serviceStageSigned")
    void huaweis_sdk_reads_the_sandbox(PactedCall pacted, AccessKey key) throws Exception {
        assertReads(pacted, sandbox -> huaweis(pacted, sandbox.url("servicestage"), key));
    }

    private interface Asking {
        SdkAnswer in(Sandbox sandbox) throws Exception;
    }

    /** Asks the sandbox, or one of its own for what writes, and checks that all is read and that it is all of the payload. */
    private static void assertReads(PactedCall pacted, Asking asking) throws Exception {
        boolean isRead = pacted.sent().method().equals("GET");
        try (Sandbox own = isRead ? null : Sandbox.start()) {
            SdkAnswer answer = asking.in(isRead ? SANDBOX : own);

            assertThat(answer.sent().getNodeType()).isEqualTo(pacted.answer().getNodeType());
            assertThat(answer.lost()).isEmpty();
            assertThat(answer.missing(pacted.answer(), (pinned, read) -> true)).isEmpty();
        }
    }

    /** Makes the call with Alibaba's SDK, proven by the key alone. */
    static SdkAnswer alibabas(PactedCall pacted, URI server, AccessKey key, Series series) throws Exception {
        AlibabaCall call = AlibabaCall.of(
                pacted.operation(), (name, type) -> name.equals("accessToken") ? null : pacted.decoded(name, type));
        return call.to(server, key, series, Map.of());
    }

    static SdkAnswer huaweis(PactedCall pacted, URI server, AccessKey key) throws Exception {
        return HuaweiCall.of(pacted.operation(), Optional.of(pacted::decoded)).to(server, key);
    }
}
