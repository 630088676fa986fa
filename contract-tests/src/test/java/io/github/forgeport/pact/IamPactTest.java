package io.github.forgeport.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.regexp;
import static io.github.forgeport.contract.Vendors.SERVICESTAGE;
import static io.github.forgeport.pact.PactRow.Outcome.failure;
import static io.github.forgeport.pact.PactRow.Outcome.value;
import static io.github.forgeport.sandbox.SandboxAccounts.IAM_DOMAIN;
import static io.github.forgeport.sandbox.SandboxAccounts.IAM_PASSWORD;
import static io.github.forgeport.sandbox.SandboxAccounts.IAM_USER;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.pact.PactRow.Caller;
import io.github.forgeport.pact.PactRow.Outcome;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;

/**
 * The requests of the adapter to ServiceStage's identity service, and the fields of the responses on which it relies;
 * the credential it obtains must satisfy the sandbox.
 */
class IamPactTest extends PactTable {

    static final String HELD = "the region's project";

    private static final String REGION = SERVICESTAGE_PROJECT_NAME;
    private static final Outcome LISTED = value(SERVICESTAGE.shapes().get(0).expected());

    @AutoClose
    private final Sandbox servicestage = Sandbox.start();

    /** Creates the table; a project is searched by its name. */
    IamPactTest() {
        super("servicestage-iam", HELD, Set.of("$.projects[*].name"));
    }

    @Override
    Stream<PactRow> rows() {
        return Stream.of(
                row("sign in for a region", byPassword(IAM_PASSWORD), "create-token", LISTED),
                row("sign in for a project", this::byPasswordForProject, "create-token", LISTED),
                row("wrong password", byPassword("no-such-password"), "wrong-password", IamPactTest::assertNotSignedIn),
                row("find project, signed", byKey(SandboxKeys.SERVICESTAGE, REGION), "list-projects", LISTED),
                row(
                        "find project, signed by a temporary key",
                        byKey(SandboxKeys.SERVICESTAGE_TEMPORARY, REGION),
                        "list-projects",
                        LISTED),
                row(
                        "find no project",
                        byKey(SandboxKeys.SERVICESTAGE, "cn-north-1"),
                        "list-projects-of-unknown-name",
                        failure(Unauthenticated.class)));
    }

    private PactRow row(String description, Caller caller, String payload, Outcome outcome) {
        return row(description, caller, host -> Specimen.value(SERVICESTAGE.call(host)), payload, outcome);
    }

    private Caller byPassword(String password) {
        return iam -> ServiceStageGitHost.connect(at(iam, REGION, passwordOf(password)));
    }

    private GitHost byPasswordForProject(URI iam) {
        return ServiceStageGitHost.connect(
                at(iam, REGION, passwordOf(IAM_PASSWORD)).withProject(SERVICESTAGE_PROJECT));
    }

    private static ServiceStageCredentials passwordOf(String password) {
        return ServiceStageCredentials.password(IAM_DOMAIN, IAM_USER, Secret.of(password));
    }

    private Caller byKey(AccessKey key, String region) {
        return iam -> ServiceStageGitHost.connect(at(iam, region, ServiceStageCredentials.accessKey(key)));
    }

    private ServiceStageConfig at(URI iam, String region, ServiceStageCredentials credentials) {
        return ServiceStageConfig.at(servicestage.url("servicestage"), iam, region, credentials, TestPolicy.PATIENT);
    }

    private static void assertNotSignedIn(Supplier<?> call) {
        assertThatThrownBy(call::get)
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Unauthenticated.Reason.REFRESH));
    }

    /** Returns the headers with a pattern for the token, which differs each time. */
    @Override
    Map<String, Object> headers(PinnedPayload payload) {
        Map<String, Object> headers = super.headers(payload);
        headers.computeIfPresent("X-Subject-Token", (name, token) -> regexp("[!-~]+", (String) token));
        return headers;
    }
}
