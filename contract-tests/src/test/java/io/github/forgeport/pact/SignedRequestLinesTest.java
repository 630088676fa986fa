package io.github.forgeport.pact;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.AskedIam;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.Documented;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a pact cannot pin of a signed request, and of a sign-in: that nothing is sent beside it, and its request line. */
class SignedRequestLinesTest {

    private static final String REPOSITORY =
            "/repository/get?organizationId=" + SandboxAccounts.CODEUP_ORGANIZATION + "&identity=test%2Ftest";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @Test
    void acs3() {
        LoggedRequest sent = sentToCodeup(CodeupCredentials.accessKey(SandboxKeys.CODEUP));

        assertThat(sent.getUrl()).isEqualTo(REPOSITORY);
        assertThat(headers(sent))
                .containsExactlyInAnyOrder(
                        "accept",
                        "authorization",
                        "host",
                        "user-agent",
                        "x-acs-action",
                        "x-acs-content-sha256",
                        "x-acs-date",
                        "x-acs-signature-nonce",
                        "x-acs-version");
    }

    @Test
    void roa_by_a_temporary_key_beside_a_token() {
        LoggedRequest sent = sentToCodeup(CodeupCredentials.accessKey(SandboxKeys.CODEUP_TEMPORARY)
                .withSignature(CodeupCredentials.Signature.ROA_HMAC_SHA1)
                .withAccessToken(Secret.of("not-a-secret")));

        assertThat(sent.getUrl()).isEqualTo(REPOSITORY + "&accessToken=not-a-secret");
        assertThat(headers(sent))
                .containsExactlyInAnyOrder(
                        "accept",
                        "authorization",
                        "date",
                        "host",
                        "user-agent",
                        "x-acs-accesskey-id",
                        "x-acs-action",
                        "x-acs-security-token",
                        "x-acs-signature-method",
                        "x-acs-signature-nonce",
                        "x-acs-signature-version",
                        "x-acs-version");
    }

    @Test
    void sdk_hmac() {
        LoggedRequest sent = sentToServiceStage(SandboxKeys.SERVICESTAGE);

        assertThat(sent.getUrl()).isEqualTo("/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git/auths");
        assertThat(headers(sent))
                .containsExactlyInAnyOrder(
                        "accept", "authorization", "content-type", "host", "user-agent", "x-project-id", "x-sdk-date");
    }

    @Test
    void sdk_hmac_by_a_temporary_key() {
        LoggedRequest sent = sentToServiceStage(SandboxKeys.SERVICESTAGE_TEMPORARY);

        assertThat(headers(sent))
                .containsExactlyInAnyOrder(
                        "accept",
                        "authorization",
                        "content-type",
                        "host",
                        "user-agent",
                        "x-project-id",
                        "x-sdk-date",
                        "x-security-token");
    }

    @Test
    void a_sign_in() {
        answerWith("servicestage-iam/create-token");
        try (AskedIam iam = new AskedIam(url(), TestPolicy.PATIENT)) {
            iam.signIn(
                    SandboxAccounts.IAM_DOMAIN,
                    SandboxAccounts.IAM_USER,
                    Secret.of(SandboxAccounts.IAM_PASSWORD),
                    SandboxAccounts.SERVICESTAGE_PROJECT);
        }

        assertThat(sent().getUrl()).isEqualTo("/v3/auth/tokens?nocatalog=true");
        assertThat(headers(sent()))
                .containsExactlyInAnyOrder("accept", "content-length", "content-type", "host", "user-agent");
    }

    private LoggedRequest sentToCodeup(CodeupCredentials credentials) {
        answerWith("codeup/get-repository");
        try (GitHost host = CodeupGitHost.connect(
                new CodeupConfig(url(), SandboxAccounts.CODEUP_ORGANIZATION, credentials, TestPolicy.PATIENT))) {
            host.repositories().get(RepositoryPath.parse("test/test"));
        }
        return sent();
    }

    private LoggedRequest sentToServiceStage(AccessKey key) {
        answerWith("servicestage/list-authorizations");
        try (GitHost host = ServiceStageGitHost.connect(ServiceStageConfig.at(
                url(),
                SandboxAccounts.SERVICESTAGE_PROJECT,
                ServiceStageCredentials.accessKey(key),
                TestPolicy.PATIENT))) {
            host.authorizations().orElseThrow().list();
        }
        return sent();
    }

    private void answerWith(String name) {
        SERVER.stubFor(any(anyUrl()).willReturn(Documented.answer(name)));
    }

    private URI url() {
        return URI.create(SERVER.baseUrl());
    }

    private LoggedRequest sent() {
        return SERVER.findAll(anyRequestedFor(anyUrl())).get(0);
    }

    private static Iterable<String> headers(LoggedRequest sent) {
        return sent.getHeaders().keys().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
