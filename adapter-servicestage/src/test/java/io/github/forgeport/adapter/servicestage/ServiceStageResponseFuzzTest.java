package io.github.forgeport.adapter.servicestage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceStageResponseFuzzTest {

    private static final LoopbackVendor VENDOR = new LoopbackVendor();
    private static final ServiceStageGitHost HOST = ServiceStageGitHost.connect(ServiceStageConfig.at(
                    VENDOR.endpoint(),
                    ServiceStageFixture.PROJECT,
                    ServiceStageCredentials.token(Secret.of(ServiceStageFixture.TOKEN)),
                    ServiceStageFixture.POLICY))
            .through(new AuthorizationName("test"));
    private static final Authorizations AUTHORIZATIONS = HOST.authorizations().orElseThrow();

    /** Returns the documented responses, from which the fuzzer starts, in addition to files of odd responses. */
    static Stream<byte[]> documented() {
        return PinnedPayload.all().stream()
                .filter(payload -> payload.name().startsWith("servicestage/"))
                .map(payload -> payload.body().toString().getBytes(UTF_8));
    }

    @MethodSource("documented")
    @FuzzTest(maxExecutions = 100_000)
    void whatever_the_body_the_caller_gets_values_or_a_failure_of_the_family(byte[] body) {
        BugDetectors.allowNetworkConnections();
        VENDOR.answers(200, body);
        assertAnswered(200, () -> AUTHORIZATIONS.list().items());
        assertAnswered(
                200, () -> HOST.repositories().get(ServiceStageFixture.PATH).cloneUrls());
        VENDOR.answers(400, body);
        assertAnswered(400, () -> AUTHORIZATIONS.list().items());
    }

    private static void assertAnswered(int status, Supplier<Object> call) {
        try {
            Object answer = call.get();

            assertThat(status).isEqualTo(200);
            assertSafe(answer.toString());
        } catch (GitHostException failure) {
            assertThat(failure.call().status()).hasValue(status);
            assertSafe(failure.toString());
        }
    }

    private static void assertSafe(String printed) {
        assertThat(printed.length()).isLessThan(1_000_000);
        assertThat(printed.chars()).allMatch(c -> c >= ' ' && c != 0x7F);
    }
}
