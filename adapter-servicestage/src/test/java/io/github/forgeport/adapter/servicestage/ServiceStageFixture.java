package io.github.forgeport.adapter.servicestage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.paging.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A fixture with two sessions with ServiceStage, which WireMock plays: without an authorization, and through {@code
 * test}.
 */
abstract class ServiceStageFixture {

    static final String PROJECT = "0123456789abcdef0123456789abcdef";
    static final String TOKEN = "fake-canary-token";
    static final RepositoryPath PATH = RepositoryPath.parse("zmg/gradle_custom_gradledir");

    /** A policy of one attempt, since retries are tested for all adapters together. */
    static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withDestructiveAllowed()
            .withRetries(Retries.DEFAULTS.withAttempts(1));

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance().build();

    ServiceStageGitHost plain;
    ServiceStageGitHost through;

    @BeforeEach
    void connect() {
        plain = connect(ServiceStageCredentials.token(Secret.of(TOKEN)));
        through = plain.through(new AuthorizationName("test"));
    }

    @AfterEach
    void close() {
        plain.close();
        through.close();
    }

    static ServiceStageGitHost connect(ServiceStageCredentials credentials) {
        return ServiceStageGitHost.connect(
                ServiceStageConfig.at(URI.create(VENDOR.baseUrl()), PROJECT, credentials, POLICY));
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

    Page<Authorization> list() {
        return plain.authorizations().orElseThrow().list();
    }

    Repository get() {
        return through.repositories().get(PATH);
    }

    <F extends GitHostException> F listFailure(Class<F> type) {
        return catchThrowableOfType(type, this::list);
    }
}
