package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stubs accept the token that they issue at a sign-in, and refuse an access key with the reason. */
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

    /** Returns the signing kinds, except those that the stubs accept by a token beside the signature. */
    static Stream<CredentialKind<?>> signing() {
        return Vendors.credentials()
                .filter(kind -> kind.isSigned() && !kind.name().contains("token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signing")
    void an_access_key_is_told_that_stubs_verify_no_signature(CredentialKind<?> kind) {
        try (GitHost host = kind.openKnown(URI.create(SERVER.baseUrl()), TestPolicy.PATIENT)) {
            assertRefused(host, kind.vendor());
        }
    }

    @Test
    void so_is_one_with_a_wrong_token_beside() {
        try (GitHost host =
                codeup(CodeupCredentials.accessKey(SandboxKeys.CODEUP).withAccessToken(Secret.of("fake-token")))) {
            assertRefused(host, Vendors.CODEUP);
        }
    }

    private static void assertRefused(GitHost host, VendorUnderTest vendor) {
        Unauthenticated failure = catchThrowableOfType(Unauthenticated.class, () -> vendor.call(host));

        assertThat(failure.call().status()).hasValue(401);
        assertThat(failure).hasMessageContaining("StubsVerifyNoSignature");
    }

    private static GitHost codeup(CodeupCredentials credentials) {
        return CodeupGitHost.connect(new CodeupConfig(
                URI.create(SERVER.baseUrl()), SandboxAccounts.CODEUP_ORGANIZATION, credentials, TestPolicy.PATIENT));
    }

    @Test
    void the_token_that_they_know_is_enough_beside_an_access_key() {
        Secret token = Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN);

        try (GitHost host =
                codeup(CodeupCredentials.accessKey(SandboxKeys.CODEUP).withAccessToken(token))) {
            assertThat(host.repositories()
                            .get(RepositoryPath.parse("test/test"))
                            .name())
                    .contains("test");
        }
    }
}
