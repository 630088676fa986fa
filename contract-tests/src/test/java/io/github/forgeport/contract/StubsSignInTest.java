package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The token that the stubs hand out is one that the stubs accept. */
class StubsSignInTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().usingFilesUnderClasspath("forgeport-stubs"))
            .build();

    @Test
    void a_password_leads_to_the_authorizations() {
        URI url = URI.create(SERVER.baseUrl());
        ServiceStageCredentials password = ServiceStageCredentials.password(
                SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, Secret.of(SandboxAccounts.IAM_PASSWORD));

        try (GitHost host = ServiceStageGitHost.connect(ServiceStageConfig.at(
                url, url, SandboxAccounts.SERVICESTAGE_PROJECT_NAME, password, TestPolicy.PATIENT))) {
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
        }
    }
}
