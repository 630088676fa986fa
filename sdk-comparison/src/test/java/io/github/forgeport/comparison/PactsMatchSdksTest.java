package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The requests in the committed pacts equal those that the vendor's SDK sends for the same operation and values;
 * credentials are compared in {@link AdaptersMatchSdksTest}.
 */
class PactsMatchSdksTest {

    private static final String DATE = "20240229T083015Z";

    @AutoClose
    private static final RecordingServer RECORDER =
            new RecordingServer(request -> CorrectResponses.ok("{\"success\":true}"));

    static Stream<PactInteraction> codeup() {
        return PactInteraction.of("codeup");
    }

    static Stream<PactInteraction> serviceStage() {
        return PactInteraction.of("servicestage");
    }

    @ParameterizedTest
    @MethodSource("codeup")
    void the_sdk_of_codeup_sends_the_same(PactInteraction pacted) throws Exception {
        AlibabaCall call = AlibabaCall.of(pacted.operation(), pacted::value);

        SentRequest sdks =
                RECORDER.record((server, ours) -> call.send(server, TestKeys.CODEUP, Map.of()), pacted.sent());

        assertThat(sdks.header("x-acs-action")).isEqualTo(pacted.operation().name());
        assertThat(RawDifferences.between(sdks, pacted.sent())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void the_sdk_of_servicestage_sends_the_same(PactInteraction pacted) throws Exception {
        HuaweiCall call = HuaweiCall.of(pacted.operation(), Optional.of(pacted::value));

        SentRequest sdks =
                RECORDER.record((server, ours) -> call.send(server, TestKeys.SERVICESTAGE, DATE), pacted.sent());

        sdks.headers().remove("x-project-id"); // as a key needs it
        assertThat(RawDifferences.between(sdks, pacted.sent()))
                .isEqualTo(RawDifferences.knownOf(SigningSdk.SERVICESTAGE, pacted.operation()));
    }
}
