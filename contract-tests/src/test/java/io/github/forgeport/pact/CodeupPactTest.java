package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.pact.Interactions.Sent;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the adapter sends to Codeup, to the letter, and which fields of the answers it relies on. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "codeup")
class CodeupPactTest {

    private static final String CONSUMER = "forgeport";
    private static final String THE_DOCUMENTED_REPOSITORY = "the documented repository";
    private static final String WRONG_TOKEN = "no-such-token";
    private static final String FOREIGN_ORGANIZATION = "000000000000000000000000";

    @Pact(consumer = CONSUMER)
    V4Pact repositoryByPath(PactBuilder builder) {
        return pact(builder, "get repository by path", THE_DOCUMENTED_REPOSITORY, "test/test", "get-repository");
    }

    @Test
    @PactTestFor(pactMethod = "repositoryByPath")
    void a_repository_is_got_by_its_path(MockServer codeup) {
        try (GitHost host = connect(codeup)) {
            Repository found = host.repositories().get(RepositoryPath.parse("test/test"));

            assertThat(found.id()).isEqualTo(new RepositoryId("100"));
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact repositoryById(PactBuilder builder) {
        return pact(builder, "get repository by id", THE_DOCUMENTED_REPOSITORY, "100", "get-repository");
    }

    @Test
    @PactTestFor(pactMethod = "repositoryById")
    void a_repository_is_got_by_its_id(MockServer codeup) {
        try (GitHost host = connect(codeup)) {
            Repository found = host.repositories().get(new RepositoryId("100"));

            assertThat(found.path()).isEqualTo(RepositoryPath.parse("test/test"));
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact absentRepository(PactBuilder builder) {
        return pact(builder, "get absent repository", "no repository of that path", "组/仓库 1", "not-found");
    }

    @Test
    @PactTestFor(pactMethod = "absentRepository")
    void an_absent_repository_is_not_found(MockServer codeup) {
        try (GitHost host = connect(codeup)) {
            assertThatThrownBy(() -> host.repositories().get(RepositoryPath.parse("组/仓库 1")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongToken(PactBuilder builder) {
        Sent sent = sent(SandboxAccounts.CODEUP_ORGANIZATION, "test/test", WRONG_TOKEN);
        return Interactions.pact(
                builder, "wrong access token", THE_DOCUMENTED_REPOSITORY, sent, "codeup/wrong-access-token");
    }

    @Test
    @PactTestFor(pactMethod = "wrongToken")
    void a_wrong_token_is_unauthenticated(MockServer codeup) {
        try (GitHost host = connect(codeup, SandboxAccounts.CODEUP_ORGANIZATION, WRONG_TOKEN)) {
            assertThatThrownBy(() -> host.repositories().find(RepositoryPath.parse("test/test")))
                    .isInstanceOf(Unauthenticated.class);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact foreignOrganization(PactBuilder builder) {
        Sent sent = sent(FOREIGN_ORGANIZATION, "test/test", SandboxAccounts.CODEUP_ACCESS_TOKEN);
        return Interactions.pact(
                builder, "foreign organization", THE_DOCUMENTED_REPOSITORY, sent, "codeup/not-in-organization");
    }

    @Test
    @PactTestFor(pactMethod = "foreignOrganization")
    void a_foreign_organization_is_forbidden(MockServer codeup) {
        try (GitHost host = connect(codeup, FOREIGN_ORGANIZATION, SandboxAccounts.CODEUP_ACCESS_TOKEN)) {
            assertThatThrownBy(() -> host.repositories().find(RepositoryPath.parse("test/test")))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private static V4Pact pact(PactBuilder builder, String description, String state, String identity, String payload) {
        Sent sent = sent(SandboxAccounts.CODEUP_ORGANIZATION, identity, SandboxAccounts.CODEUP_ACCESS_TOKEN);
        return Interactions.pact(builder, description, state, sent, "codeup/" + payload);
    }

    private static Sent sent(String organization, String identity, String token) {
        return new Sent(
                "/repository/get",
                Map.of("organizationId", organization, "identity", identity, "accessToken", token),
                Map.of("Accept", "application/json", "x-acs-action", "GetRepository", "x-acs-version", "2021-06-25"));
    }

    private static GitHost connect(MockServer codeup) {
        return connect(codeup, SandboxAccounts.CODEUP_ORGANIZATION, SandboxAccounts.CODEUP_ACCESS_TOKEN);
    }

    private static GitHost connect(MockServer codeup, String organization, String token) {
        return CodeupGitHost.connect(new CodeupConfig(
                URI.create(codeup.getUrl()),
                organization,
                CodeupCredentials.accessToken(Secret.of(token)),
                TestPolicy.PATIENT));
    }
}
