package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aliyun.tea.TeaException;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.sandbox.Sandbox;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vendors' own SDKs read the error responses of the committed pacts, pinned and from the sandbox. */
class SdksReadRefusalsTest {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    private static Stream<PactInteraction> refused(String vendor) {
        return PactInteraction.of(vendor).filter(pacted -> pacted.status() / 100 == 4);
    }

    static Stream<PactInteraction> codeup() {
        return refused("codeup");
    }

    static Stream<PactInteraction> serviceStage() {
        return refused("servicestage");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeup")
    void alibabas_sdk_hands_on_the_refusal(PactInteraction pacted) throws Exception {
        try (FaultServer pinned = answering(pacted)) {
            assertAlibabas(pacted, pinned.url());
        }
        if (pacted.status() != 401) { // A wrong token cannot be sent by an SDK, which signs.
            assertAlibabas(pacted, SANDBOX.url("codeup"));
        }
    }

    /** Checks the status and data of the SDK's exception, which has code and message for the gateway's errors only. */
    private static void assertAlibabas(PactInteraction pacted, URI server) throws Exception {
        TeaException refusal = (TeaException)
                refusal(() -> SdksReadPactsTest.alibabas(pacted, server, TestKeys.CODEUP, SigningSdk.CODEUP_ACS3));

        assertThat(refusal.getStatusCode()).isEqualTo(pacted.status());
        assertThat(SdkResponse.of(null, refusal.getData())
                        .lostFields(pacted.answer(), (sent, read) -> sent.equals(read)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serviceStage")
    void huaweis_sdk_hands_on_the_refusal(PactInteraction pacted) throws Exception {
        try (FaultServer pinned = answering(pacted)) {
            assertHuaweis(pacted, pinned.url());
        }
        if (pacted.status() != 401) {
            // Once before: a state for OAuth is refused the second time.
            catchThrowable(() -> SdksReadPactsTest.huaweis(pacted, SANDBOX.url("servicestage"), TestKeys.SERVICESTAGE));
            assertHuaweis(pacted, SANDBOX.url("servicestage"));
        }
    }

    /** Checks the exception of Huawei's SDK, whose message is the whole body if that has no error code. */
    private static void assertHuaweis(PactInteraction pacted, URI server) {
        ClientRequestException refusal = (ClientRequestException)
                refusal(() -> SdksReadPactsTest.huaweis(pacted, server, TestKeys.SERVICESTAGE));

        assertThat(refusal.getHttpStatusCode()).isEqualTo(pacted.status());
        assertThat(refusal.getErrorCode())
                .isEqualTo(pacted.answer().path("error_code").textValue());
        assertThat(refusal.getErrorMsg())
                .contains(pacted.answer().path("error_msg").textValue());
    }

    private interface Asking {
        SdkResponse ask() throws Exception;
    }

    private static Throwable refusal(Asking asking) {
        Throwable thrown = catchThrowable(asking::ask);
        return thrown instanceof InvocationTargetException reflected ? reflected.getCause() : thrown;
    }

    private static FaultServer answering(PactInteraction pacted) {
        return FaultServer.start()
                .answering(request ->
                        CorrectResponses.status(pacted.status(), pacted.answer().toString()));
    }
}
