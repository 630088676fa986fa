package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.comparison.RecordingServer.Both;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapters and the vendors' SDKs send the same requests, with the same key, date and nonce. */
class AdaptersMatchSdksTest {

    @AutoClose
    private static final RecordingServer RECORDER = new RecordingServer();

    static Stream<Comparison> all() {
        return Stream.concat(ServiceStageComparisons.all(), CodeupComparisons.all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void they_send_the_same_but_for_the_known_differences(Comparison comparison) throws Exception {
        Both both = RECORDER.record(comparison);

        assertThat(Differences.between(both.sdks(), both.ours()))
                .as(both.toString())
                .isEqualTo(KnownDifferences.in(comparison));
    }

    static Stream<Comparison> serviceStage() {
        return ServiceStageComparisons.all();
    }

    @ParameterizedTest
    @MethodSource("serviceStage")
    void the_sdks_own_signer_signs_our_request_as_we_do(Comparison comparison) throws Exception {
        SentRequest ours = RECORDER.record(comparison).ours();

        String sdks = HuaweiClients.authorization(comparison.key(), ours);

        assertThat(sdks).isEqualTo(ours.header("authorization"));
    }

    @Test
    void each_known_difference_is_looked_for() {
        List<Comparison> all = all().toList();

        assertThat(KnownDifferences.TABLE).allSatisfy(known -> assertThat(all).anyMatch(known::isSeenIn));
    }
}
