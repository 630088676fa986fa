package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.forgeport.adapter.servicestage.AskedIam;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.pact.Interactions.Sent;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SandboxExtension;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the adapter sends to the identity service of ServiceStage, and which fields of the answers it relies on; what it learns
 * there has to satisfy the sandbox's ServiceStage.
 */
@ExtendWith({PactConsumerTestExt.class, SandboxExtension.class})
@PactTestFor(providerName = "servicestage-iam")
class IamPactTest {

    private static final String CONSUMER = "forgeport";
    private static final String THE_REGIONS_PROJECT = "the region's project";
    private static final String REGION = SandboxAccounts.SERVICESTAGE_PROJECT_NAME;
    private static final String UNKNOWN_REGION = "cn-north-1";
    private static final String WRONG_PASSWORD = "no-such-password";
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "Content-Type", "application/json;charset=utf8");

    @Pact(consumer = CONSUMER)
    V4Pact tokenForARegion(PactBuilder builder) {
        Sent sent = signIn(SandboxAccounts.IAM_PASSWORD, "name", REGION);
        return pact(builder, "sign in for a region", sent, "create-token");
    }

    @Test
    @PactTestFor(pactMethod = "tokenForARegion")
    void a_user_is_signed_in_for_a_regions_project(MockServer iam, Sandbox servicestage) {
        try (ServiceStageGitHost host = connect(iam, servicestage, REGION, password(SandboxAccounts.IAM_PASSWORD))) {
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact tokenForAProject(PactBuilder builder) {
        Sent sent = signIn(SandboxAccounts.IAM_PASSWORD, "id", SandboxAccounts.SERVICESTAGE_PROJECT);
        return pact(builder, "sign in for a project", sent, "create-token");
    }

    @Test
    @PactTestFor(pactMethod = "tokenForAProject")
    void a_user_is_signed_in_for_a_project_of_a_known_id(MockServer iam) {
        try (AskedIam asked = new AskedIam(URI.create(iam.getUrl()), TestPolicy.PATIENT)) {
            assertThat(asked.signIn(
                            SandboxAccounts.IAM_DOMAIN,
                            SandboxAccounts.IAM_USER,
                            Secret.of(SandboxAccounts.IAM_PASSWORD),
                            SandboxAccounts.SERVICESTAGE_PROJECT))
                    .hasToString("Lease[until 2020-01-04T09:05:22.701Z]");
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongPassword(PactBuilder builder) {
        return pact(builder, "wrong password", signIn(WRONG_PASSWORD, "name", REGION), "wrong-password");
    }

    @Test
    @PactTestFor(pactMethod = "wrongPassword")
    void a_wrong_password_is_no_proof(MockServer iam, Sandbox servicestage) {
        try (ServiceStageGitHost host = connect(iam, servicestage, REGION, password(WRONG_PASSWORD))) {
            assertThatThrownBy(() -> host.authorizations().orElseThrow().list())
                    .isInstanceOfSatisfying(
                            Unauthenticated.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.REFRESH));
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact projectByKey(PactBuilder builder) {
        return pact(builder, "find project, signed", findProject(SandboxKeys.SERVICESTAGE, REGION), "list-projects");
    }

    @Test
    @PactTestFor(pactMethod = "projectByKey")
    void a_regions_project_is_found_by_a_key(MockServer iam, Sandbox servicestage) {
        try (ServiceStageGitHost host = connect(iam, servicestage, REGION, key(SandboxKeys.SERVICESTAGE))) {
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact projectByTemporaryKey(PactBuilder builder) {
        return pact(
                builder,
                "find project, signed by a temporary key",
                findProject(SandboxKeys.SERVICESTAGE_TEMPORARY, REGION),
                "list-projects");
    }

    @Test
    @PactTestFor(pactMethod = "projectByTemporaryKey")
    void a_regions_project_is_found_by_a_temporary_key(MockServer iam, Sandbox servicestage) {
        try (ServiceStageGitHost host = connect(iam, servicestage, REGION, key(SandboxKeys.SERVICESTAGE_TEMPORARY))) {
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact noProject(PactBuilder builder) {
        return pact(
                builder,
                "find no project",
                findProject(SandboxKeys.SERVICESTAGE, UNKNOWN_REGION),
                "list-projects-of-unknown-name");
    }

    @Test
    @PactTestFor(pactMethod = "noProject")
    void a_region_without_a_project_cannot_be_used(MockServer iam, Sandbox servicestage) {
        try (ServiceStageGitHost host = connect(iam, servicestage, UNKNOWN_REGION, key(SandboxKeys.SERVICESTAGE))) {
            assertThatThrownBy(() -> host.authorizations().orElseThrow().list()).isInstanceOf(Unauthenticated.class);
        }
    }

    private static Sent signIn(String password, String key, String value) {
        String body =
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"domain\":{\"name\":\""
                        + SandboxAccounts.IAM_DOMAIN + "\"},\"name\":\"" + SandboxAccounts.IAM_USER
                        + "\",\"password\":\""
                        + password + "\"}}},\"scope\":{\"project\":{\"" + key + "\":\"" + value + "\"}}}}";
        return new Sent("POST", "/v3/auth/tokens", Map.of("nocatalog", "true"), HEADERS, body);
    }

    private static Sent findProject(AccessKey key, String region) {
        return new Sent("/v3/projects", Map.of("name", region), SignedHeaders.sdkHmac(key, HEADERS));
    }

    private static V4Pact pact(PactBuilder builder, String description, Sent sent, String payload) {
        return Interactions.pact(builder, description, THE_REGIONS_PROJECT, sent, "servicestage-iam/" + payload);
    }

    private static ServiceStageCredentials password(String password) {
        return ServiceStageCredentials.password(
                SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, Secret.of(password));
    }

    private static ServiceStageCredentials key(AccessKey key) {
        return ServiceStageCredentials.accessKey(key);
    }

    private static ServiceStageGitHost connect(
            MockServer iam, Sandbox servicestage, String region, ServiceStageCredentials credentials) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                servicestage.url("servicestage"), URI.create(iam.getUrl()), region, credentials, TestPolicy.PATIENT));
    }
}
