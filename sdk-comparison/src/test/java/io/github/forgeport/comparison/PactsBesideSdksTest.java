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
 * What the adapters send to the letter, which the committed pacts say, is what the vendor's SDK sends for the same operation and
 * values; how they prove who is asking is compared elsewhere.
 */
class PactsBesideSdksTest {

    private static final String DATE = "20240229T083015Z";

    @AutoClose
    private static final Recorder RECORDER = new Recorder(request -> CorrectResponses.ok("{\"success\":true}"));

    static Stream<PactedCall> codeup() {
        return PactedCall.of("codeup");
    }

    static Stream<PactedCall> serviceStage() {
        return PactedCall.of("servicestage");
    }

    @ParameterizedTest
    @MethodSource("codeup")
    void the_sdk_of_codeup_sends_the_same(PactedCall pacted) throws Exception {
        AlibabaCall call = AlibabaCall.of(pacted.operation(), pacted::value);

        SentRequest sdks = RECORDER.record((server, ours) -> call.to(server, Keys.CODEUP, Map.of()), pacted.sent());

        assertThat(sdks.header("x-acs-action")).isEqualTo(pacted.operation().name());
        assertThat(RawDifferences.between(sdks, pacted.sent())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void the_sdk_of_servicestage_sends_the_same(PactedCall pacted) throws Exception {
        HuaweiCall call = HuaweiCall.of(pacted.operation(), Optional.of(pacted::value));

        SentRequest sdks = RECORDER.record((server, ours) -> call.to(server, Keys.SERVICESTAGE, DATE), pacted.sent());

        sdks.headers().remove("x-project-id"); // as a key needs it
        assertThat(RawDifferences.between(sdks, pacted.sent()))
                .isEqualTo(RawDifferences.knownOf(Series.SERVICESTAGE, pacted.operation()));
    }
}
