package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The token that the stubs hand out is one that the stubs accept. */
class StubsSignInTest {

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().usingFilesUnderClasspath("forgeport-stubs"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_password_leads_to_the_authorizations() {
        URI url = URI.create(server.baseUrl());
        ServiceStageCredentials password = ServiceStageCredentials.password(
                SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, Secret.of(SandboxAccounts.IAM_PASSWORD));

        try (GitHost host = ServiceStageGitHost.connect(ServiceStageConfig.at(
                url, url, SandboxAccounts.SERVICESTAGE_PROJECT_NAME, password, QuickPolicy.POLICY))) {
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
        }
    }
}
