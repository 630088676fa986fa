package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fixture with a session with Codeup, which WireMock plays. */
abstract class CodeupFixture {

    static final String ORGANIZATION = "60de7a6852743a5162b5f957";
    static final String TOKEN = "fake-canary-token";
    static final RepositoryPath PATH = RepositoryPath.parse("test/test");

    /** A policy of one attempt, since retries are tested for all adapters together. */
    static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withDestructiveAllowed()
            .withRetries(Retries.DEFAULTS.withAttempts(1));

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance().build();

    CodeupGitHost codeup;

    @BeforeEach
    void connect() {
        codeup = connect(CodeupCredentials.accessToken(Secret.of(TOKEN)));
    }

    @AfterEach
    void close() {
        codeup.close();
    }

    static CodeupGitHost connect(CodeupCredentials credentials) {
        return CodeupGitHost.connect(new CodeupConfig(URI.create(VENDOR.baseUrl()), ORGANIZATION, credentials, POLICY));
    }

    static void answer(ResponseDefinitionBuilder answer) {
        VENDOR.stubFor(any(anyUrl()).willReturn(answer));
    }

    static void answer(int status, String body) {
        answer(aResponse().withStatus(status).withBody(body));
    }

    static void answer(Document document) {
        answer(200, document.toString());
    }

    static List<LoggedRequest> received() {
        return VENDOR.findAll(anyRequestedFor(anyUrl()));
    }

    Repository get() {
        return codeup.repositories().get(PATH);
    }

    <F extends GitHostException> F failure(Class<F> type) {
        return catchThrowableOfType(type, this::get);
    }

    void assertViolation(Reason reason, String pointer) {
        ProtocolViolation failure = failure(ProtocolViolation.class);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.pointer()).contains(pointer);
    }
}
