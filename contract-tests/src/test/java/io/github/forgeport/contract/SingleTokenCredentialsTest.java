package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The sessions of a vendor with one token, tried with Codeup's, send that token or another one. */
class SingleTokenCredentialsTest {

    private static final SingleTokenCredentials<CodeupConfig> CREDENTIALS = new SingleTokenCredentials<>(
            SandboxAccounts.CODEUP_ACCESS_TOKEN,
            "accessToken=",
            (url, tokens, policy) -> new CodeupConfig(
                    url, SandboxAccounts.CODEUP_ORGANIZATION, CodeupCredentials.accessToken(tokens), policy),
            CodeupGitHost::connect);
    private static final RepositoryPath PATH = RepositoryPath.parse("test/test");

    @Test
    void the_kind_opens_a_session_with_the_known_token_or_with_any_other() {
        try (Sandbox sandbox = Sandbox.start()) {
            URI url = sandbox.url("codeup");
            CredentialKind<?> kind = CREDENTIALS.kinds(Vendors.CODEUP).get(0);
            try (GitHost known = kind.openKnown(url, TestPolicy.QUICK);
                    GitHost other = kind.open(url, TestPolicy.QUICK, Secret.of("no-such-token"))) {
                assertThat(known.repositories().find(PATH)).isPresent();
                assertThatThrownBy(() -> other.repositories().find(PATH)).isInstanceOf(Unauthenticated.class);
            }
            assertThat(kind.trace(1)).isEqualTo("accessToken=fake-secret-1");
        }
    }

    @Test
    void the_configuration_has_the_token() {
        assertThat(CREDENTIALS.configs(URI.create("http://localhost"), TestPolicy.QUICK, Secret.of("a-token"), () -> {
                    throw new AssertionError("no key");
                }))
                .singleElement()
                .isInstanceOf(CodeupConfig.class);
    }
}
