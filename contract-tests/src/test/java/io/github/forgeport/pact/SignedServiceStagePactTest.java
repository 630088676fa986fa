package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.pact.Interactions.Sent;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the adapter sends to ServiceStage when an access key signs it. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "servicestage")
class SignedServiceStagePactTest {

    private static final String CONSUMER = "forgeport";
    private static final String GIT = "/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git";

    @Pact(consumer = CONSUMER)
    V4Pact signed(PactBuilder builder) {
        return authorizations(builder, "list authorizations, signed", SandboxKeys.SERVICESTAGE);
    }

    @Test
    @PactTestFor(pactMethod = "signed")
    void authorizations_are_listed_by_a_key(MockServer servicestage) {
        listAuthorizations(servicestage, SandboxKeys.SERVICESTAGE);
    }

    @Pact(consumer = CONSUMER)
    V4Pact signedByTemporaryKey(PactBuilder builder) {
        return authorizations(
                builder, "list authorizations, signed by a temporary key", SandboxKeys.SERVICESTAGE_TEMPORARY);
    }

    @Test
    @PactTestFor(pactMethod = "signedByTemporaryKey")
    void authorizations_are_listed_by_a_temporary_key(MockServer servicestage) {
        listAuthorizations(servicestage, SandboxKeys.SERVICESTAGE_TEMPORARY);
    }

    @Pact(consumer = CONSUMER)
    V4Pact signedThroughAnAuthorization(PactBuilder builder) {
        Sent sent = new Sent(
                GIT + "/repos/%E7%BB%84%2F%E5%AD%90/projects",
                Map.of(),
                SignedHeaders.sdkHmac(
                        SandboxKeys.SERVICESTAGE,
                        headers(Map.of("X-Repo-Auth", SandboxAccounts.SERVICESTAGE_AUTHORIZATION))));
        return pact(
                builder,
                "list projects of unknown namespace, signed",
                sent,
                "servicestage/list-projects-of-unknown-namespace");
    }

    @Test
    @PactTestFor(pactMethod = "signedThroughAnAuthorization")
    void the_authorization_and_an_escaped_path_are_signed_too(MockServer servicestage) {
        AuthorizationName authorization = new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION);
        try (ServiceStageGitHost host = connect(servicestage, SandboxKeys.SERVICESTAGE);
                ServiceStageGitHost through = host.through(authorization)) {
            assertThat(through.repositories().find(RepositoryPath.parse("组/子/仓库")))
                    .isEmpty();
        }
    }

    private static V4Pact authorizations(PactBuilder builder, String description, AccessKey key) {
        Sent sent = new Sent(GIT + "/auths", Map.of(), SignedHeaders.sdkHmac(key, headers(Map.of())));
        return pact(builder, description, sent, "servicestage/list-authorizations");
    }

    private static V4Pact pact(PactBuilder builder, String description, Sent sent, String payload) {
        return Interactions.pact(builder, description, "the documented authorization", sent, payload);
    }

    private static Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/json;charset=utf8");
        headers.put("X-Project-Id", SandboxAccounts.SERVICESTAGE_PROJECT);
        return headers;
    }

    private static void listAuthorizations(MockServer servicestage, AccessKey key) {
        try (ServiceStageGitHost host = connect(servicestage, key)) {
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
        }
    }

    private static ServiceStageGitHost connect(MockServer servicestage, AccessKey key) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                URI.create(servicestage.getUrl()),
                SandboxAccounts.SERVICESTAGE_PROJECT,
                ServiceStageCredentials.accessKey(key),
                TestPolicy.PATIENT));
    }
}
