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
import io.github.forgeport.pact.PactRow.Outcome;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;

/**
 * What the adapter sends to the identity service of ServiceStage, and which fields of the answers it relies on; what it learns
 * there has to satisfy the sandbox's ServiceStage.
 */
class IamPactTest extends PactTable {

    static final String HELD = "the region's project";

    private static final String REGION = SERVICESTAGE_PROJECT_NAME;
    private static final String NO_PROJECTS = "list-projects-of-unknown-name";
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "Content-Type", "application/json;charset=utf8");

    private static final String SIGN_IN = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":\
            {"domain":{"name":"%s"},"name":"%s","password":"%s"}}},"scope":{"project":{"%s":"%s"}}}}""";

    private static final Outcome LISTED = value(SERVICESTAGE.shapes().get(0).expected());

    @AutoClose
    private final Sandbox servicestage = Sandbox.start();

    /** A project is looked for by its name. */
    IamPactTest() {
        super("servicestage-iam", Set.of("$.projects[*].name"));
    }

    @Override
    Stream<PactRow> rows() {
        Account user = byPassword(IAM_PASSWORD, "name", REGION);
        Account userOfAProject = byPassword(IAM_PASSWORD, "id", SERVICESTAGE_PROJECT);
        Account wrong = byPassword("no-such-password", "name", REGION);
        Account key = byKey(SandboxKeys.SERVICESTAGE, REGION);
        Account temporaryKey = byKey(SandboxKeys.SERVICESTAGE_TEMPORARY, REGION);
        Account keyElsewhere = byKey(SandboxKeys.SERVICESTAGE, "cn-north-1");
        return Stream.of(
                row("sign in for a region", user, "create-token", LISTED),
                row("sign in for a project", userOfAProject, "create-token", LISTED),
                row("wrong password", wrong, "wrong-password", IamPactTest::assertNotSignedIn),
                row("find project, signed", key, "list-projects", LISTED),
                row("find project, signed by a temporary key", temporaryKey, "list-projects", LISTED),
                row("find no project", keyElsewhere, NO_PROJECTS, failure(Unauthenticated.class)));
    }

    private static Object list(GitHost host) {
        return Specimen.value(SERVICESTAGE.call(host));
    }

    private PactRow row(String description, Account account, String payload, Outcome outcome) {
        return row(description, HELD, account, IamPactTest::list, account.request(), payload, outcome);
    }

    /** What is configured, and what is sent because of it before anything is asked of ServiceStage. */
    private record Account(Sent request, Function<URI, ServiceStageConfig> config) implements Caller {

        @Override
        public GitHost connect(URI iam) {
            return ServiceStageGitHost.connect(config.apply(iam));
        }
    }

    private Account byPassword(String password, String key, String value) {
        String body = SIGN_IN.formatted(IAM_DOMAIN, IAM_USER, password, key, value);
        Sent signIn = new Sent("POST", "/v3/auth/tokens", Map.of("nocatalog", "true"), HEADERS, body);
        ServiceStageCredentials credentials =
                ServiceStageCredentials.password(IAM_DOMAIN, IAM_USER, Secret.of(password));
        return new Account(
                signIn,
                iam -> key.equals("id")
                        ? at(iam, REGION, credentials).withProject(value)
                        : at(iam, value, credentials));
    }

    private Account byKey(AccessKey key, String region) {
        Sent findProject = Sent.get("/v3/projects", Map.of("name", region), SignedHeaders.sdkHmac(key, HEADERS));
        return new Account(findProject, iam -> at(iam, region, ServiceStageCredentials.accessKey(key)));
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

    /** The token is another one each time. */
    @Override
    Map<String, Object> headers(PinnedPayload payload) {
        Map<String, Object> headers = super.headers(payload);
        headers.computeIfPresent("X-Subject-Token", (name, token) -> regexp("[!-~]+", (String) token));
        return headers;
    }
}
