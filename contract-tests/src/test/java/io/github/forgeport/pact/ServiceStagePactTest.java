package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.pact.Interactions.Sent;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the adapter sends to ServiceStage, to the letter, and which fields of the answers it relies on. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "servicestage")
class ServiceStagePactTest {

    private static final String CONSUMER = "forgeport";
    private static final String THE_DOCUMENTED_AUTHORIZATION = "the documented authorization";
    private static final String AUTHORIZATIONS = "/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git/auths";
    private static final String PROJECTS = "/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git/repos/zmg/projects";
    private static final RepositoryPath REPOSITORY = RepositoryPath.parse("zmg/gradle_custom_gradledir");
    private static final String WRONG_TOKEN = "no-such-token";
    private static final String UNKNOWN_AUTHORIZATION = "no-such-authorization";

    @Pact(consumer = CONSUMER)
    V4Pact authorizations(PactBuilder builder) {
        Sent sent = new Sent(AUTHORIZATIONS, Map.of(), headers(SandboxAccounts.SERVICESTAGE_TOKEN));
        return pact(builder, "list authorizations", sent, "list-authorizations");
    }

    @Test
    @PactTestFor(pactMethod = "authorizations")
    void authorizations_are_listed(MockServer servicestage) {
        try (ServiceStageGitHost host = connect(servicestage, SandboxAccounts.SERVICESTAGE_TOKEN)) {
            assertThat(host.authorizations().orElseThrow().stream().map(Authorization::name))
                    .containsExactly(new AuthorizationName("test"));
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongToken(PactBuilder builder) {
        return pact(builder, "wrong token", new Sent(AUTHORIZATIONS, Map.of(), headers(WRONG_TOKEN)), "wrong-token");
    }

    @Test
    @PactTestFor(pactMethod = "wrongToken")
    void a_wrong_token_is_unauthenticated(MockServer servicestage) {
        try (ServiceStageGitHost host = connect(servicestage, WRONG_TOKEN)) {
            assertThatThrownBy(() -> host.authorizations().orElseThrow().list()).isInstanceOf(Unauthenticated.class);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact projects(PactBuilder builder) {
        Sent sent = new Sent(PROJECTS, Map.of(), headersThrough(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));
        return pact(builder, "list projects", sent, "list-projects");
    }

    @Test
    @PactTestFor(pactMethod = "projects")
    void a_repository_is_got_from_its_namespace(MockServer servicestage) {
        try (ServiceStageGitHost host = connect(servicestage, SandboxAccounts.SERVICESTAGE_TOKEN);
                ServiceStageGitHost through =
                        host.through(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION))) {
            assertThat(through.repositories().find(REPOSITORY)).isPresent();
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact projectsOfUnknownNamespace(PactBuilder builder) {
        Sent sent = new Sent(
                "/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git/repos/%E7%BB%84%2F%E5%AD%90/projects",
                Map.of(),
                headersThrough(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));
        return pact(builder, "list projects of unknown namespace", sent, "list-projects-of-unknown-namespace");
    }

    @Test
    @PactTestFor(pactMethod = "projectsOfUnknownNamespace")
    void a_repository_of_an_unknown_namespace_is_absent(MockServer servicestage) {
        try (ServiceStageGitHost host = connect(servicestage, SandboxAccounts.SERVICESTAGE_TOKEN);
                ServiceStageGitHost through =
                        host.through(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION))) {
            assertThat(through.repositories().find(RepositoryPath.parse("组/子/仓库")))
                    .isEmpty();
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknownAuthorization(PactBuilder builder) {
        Sent sent = new Sent(PROJECTS, Map.of(), headersThrough(UNKNOWN_AUTHORIZATION));
        return pact(builder, "unknown authorization", sent, "no-repository-authorization");
    }

    @Test
    @PactTestFor(pactMethod = "unknownAuthorization")
    void an_unknown_authorization_is_rejected(MockServer servicestage) {
        try (ServiceStageGitHost host = connect(servicestage, SandboxAccounts.SERVICESTAGE_TOKEN);
                ServiceStageGitHost through = host.through(new AuthorizationName(UNKNOWN_AUTHORIZATION))) {
            assertThatThrownBy(() -> through.repositories().find(REPOSITORY)).isInstanceOf(Rejected.class);
        }
    }

    private static V4Pact pact(PactBuilder builder, String description, Sent sent, String payload) {
        return Interactions.pact(builder, description, THE_DOCUMENTED_AUTHORIZATION, sent, "servicestage/" + payload);
    }

    private static Map<String, String> headers(String token) {
        return Map.of(
                "Accept", "application/json", "Content-Type", "application/json;charset=utf8", "X-Auth-Token", token);
    }

    private static Map<String, String> headersThrough(String authorization) {
        Map<String, String> headers = new TreeMap<>(headers(SandboxAccounts.SERVICESTAGE_TOKEN));
        headers.put("X-Repo-Auth", authorization);
        return headers;
    }

    private static ServiceStageGitHost connect(MockServer servicestage, String token) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                URI.create(servicestage.getUrl()),
                SandboxAccounts.SERVICESTAGE_PROJECT,
                ServiceStageCredentials.token(Secret.of(token)),
                TestPolicy.PATIENT));
    }
}
