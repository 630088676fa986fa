package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a pact cannot pin: that nothing is sent beside it, and how the request line is written. */
class WhatIsSentTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @Test
    void codeup_is_sent_the_request_line_and_headers_of_its_document() {
        LoggedRequest sent = sentBy(
                new PlayedCodeup(),
                new PlayedCodeup().repositoryAnswer(),
                host -> host.repositories().get(new PlayedCodeup().repository().path()));

        assertThat(sent.getUrl())
                .isEqualTo("/repository/get?organizationId=" + SandboxAccounts.CODEUP_ORGANIZATION
                        + "&identity=test%2Ftest&accessToken=not-a-secret");
        assertThat(headers(sent))
                .containsExactlyInAnyOrder("accept", "x-acs-action", "x-acs-version", "host", "user-agent");
        assertThat(sent.header("x-acs-action").firstValue()).isEqualTo("GetRepository");
        assertThat(sent.header("x-acs-version").firstValue()).isEqualTo("2021-06-25");
        assertThat(sent.getBody()).isEmpty();
    }

    @Test
    void servicestage_is_sent_the_request_line_and_headers_of_its_list_of_authorizations() {
        LoggedRequest sent = sentBy(
                new PlayedServiceStage(),
                new PlayedServiceStage().authorizationsAnswer(),
                host -> host.authorizations().orElseThrow().list());

        assertThat(sent.getUrl()).isEqualTo("/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git/auths");
        assertThat(headers(sent))
                .containsExactlyInAnyOrder("accept", "content-type", "x-auth-token", "host", "user-agent");
        assertThat(sent.header("Content-Type").firstValue()).isEqualTo("application/json;charset=utf8");
        assertThat(sent.getBody()).isEmpty();
    }

    @Test
    void servicestage_is_sent_the_authorization_with_its_list_of_projects() {
        LoggedRequest sent = sentBy(
                new PlayedServiceStage(),
                new PlayedServiceStage().repositoryAnswer(),
                host -> host.repositories()
                        .get(new PlayedServiceStage().repository().path()));

        assertThat(sent.getUrl()).isEqualTo("/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git/repos/zmg/projects");
        assertThat(headers(sent))
                .containsExactlyInAnyOrder(
                        "accept", "content-type", "x-auth-token", "x-repo-auth", "host", "user-agent");
    }

    private LoggedRequest sentBy(PlayedVendor vendor, ResponseDefinitionBuilder answer, Consumer<GitHost> call) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
        try (GitHost host = vendor.connect(URI.create(SERVER.baseUrl()), Secret.of("not-a-secret"))) {
            call.accept(host);
        }
        return SERVER.findAll(anyRequestedFor(anyUrl())).get(0);
    }

    private static Set<String> headers(LoggedRequest sent) {
        return sent.getHeaders().keys().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
