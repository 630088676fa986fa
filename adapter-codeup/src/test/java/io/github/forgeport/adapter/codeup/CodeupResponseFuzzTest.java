package io.github.forgeport.adapter.codeup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class CodeupResponseFuzzTest {

    private static final LoopbackVendor VENDOR = new LoopbackVendor();
    private static final CodeupGitHost CODEUP = CodeupGitHost.connect(new CodeupConfig(
            VENDOR.endpoint(),
            CodeupFixture.ORGANIZATION,
            CodeupCredentials.accessToken(Secret.of(CodeupFixture.TOKEN)),
            CodeupFixture.POLICY));

    /** Returns the documented responses, from which the fuzzer starts, in addition to files of odd responses. */
    static Stream<byte[]> documented() {
        return PinnedPayload.all().stream()
                .filter(payload -> payload.name().startsWith("codeup/"))
                .map(payload -> payload.body().toString().getBytes(UTF_8));
    }

    @MethodSource("documented")
    @FuzzTest(maxExecutions = 100_000)
    void whatever_the_body_the_caller_gets_a_repository_or_a_failure_of_the_family(byte[] body) {
        BugDetectors.allowNetworkConnections();
        assertAnswered(200, body);
        assertAnswered(400, body);
    }

    private static void assertAnswered(int status, byte[] body) {
        VENDOR.answers(status, body);
        try {
            Repository repository = CODEUP.repositories().get(CodeupFixture.PATH);

            assertThat(status).isEqualTo(200);
            assertThat(RepositoryPath.parse(repository.path().toString())).isEqualTo(repository.path());
            assertSafe(repository + " " + repository.cloneUrls() + " " + repository.unreadable());
        } catch (GitHostException failure) {
            assertThat(failure.call().status()).hasValue(status);
            assertSafe(failure.toString());
        }
    }

    private static void assertSafe(String printed) {
        assertThat(printed.length()).isLessThan(20_000);
        assertThat(printed.chars()).allMatch(c -> c >= ' ' && c != 0x7F);
    }
}
