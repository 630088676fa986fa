package io.github.forgeport.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.CredentialKind;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.http.policy.CallHeaders;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An application can add trace headers to requests with each kind of credential, but none of the vendor's own headers.
 */
class AddedHeadersTest {

    private static final HttpPolicy POLICY = HttpPolicy.defaults().withPlainHttpAllowed();
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String VALUE = "fake-canary-value";

    private static final List<String> OF_ANY = List.of("Authorization", "Host", "Accept", "Content-Type", "Date");

    @AutoClose
    private final FaultServer server = FaultServer.start();

    static Stream<CredentialKind<?>> kinds() {
        return Vendors.credentials();
    }

    static Stream<Arguments> notTheCallers() {
        return kinds().flatMap(kind -> Stream.concat(OF_ANY.stream(), kind.vendor().reservedHeaders().stream())
                .map(name -> Arguments.of(kind, name)));
    }

    private static CallHeaders adding(String name, String value) {
        return (host, operation, attempt) -> Map.of(name, value);
    }

    private <C> GitHost open(CredentialKind<C> kind, HttpPolicy policy) {
        server.answering(request -> CorrectResponses.ok(kind.vendor().goodBody()));
        return kind.open(server.url(), policy, () -> kind.credential(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void a_trace_is_sent_beside_any_kind_of_credential(CredentialKind<?> kind) {
        try (GitHost host = open(kind, POLICY.withHeaders(adding("traceparent", TRACE)))) {
            kind.vendor().call(host);
        }

        assertThat(server.requests().get(0).headers("traceparent")).containsExactly(TRACE);
        assertThat(server.hasReceived(kind.trace(1))).isTrue();
        assertThat(server.requests().get(0).header("Authorization").orElse(""))
                .as("signed headers")
                .doesNotContain("traceparent");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("notTheCallers")
    void none_of_the_vendors_own_is_added(CredentialKind<?> kind, String name) {
        try (GitHost host = open(kind, POLICY.withHeaders(adding(name, VALUE)))) {
            Rejected failure =
                    catchThrowableOfType(Rejected.class, () -> kind.vendor().call(host));

            assertThat(failure).hasMessageContaining("'" + name + "'").hasMessageNotContaining(VALUE);
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        }

        assertThat(server.connections()).isZero();
    }

    private static GitHost signedIn(URI url, HttpPolicy policy) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                url,
                url,
                SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                ServiceStageCredentials.password(
                        SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, Secret.of(SandboxAccounts.IAM_PASSWORD)),
                policy));
    }

    @Test
    void signing_in_is_asked_for_its_own_and_told_by_its_own_name() {
        List<String> asked = new CopyOnWriteArrayList<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpPolicy policy = POLICY.withHeaders((host, operation, attempt) -> {
                    asked.add(host + ": " + operation + ", " + attempt);
                    return Map.of("traceparent", TRACE);
                })
                .withListener(new CallListener() {
                    @Override
                    public void attempted(Attempt attempt) {
                        heard.add(attempt.host() + " " + attempt.status() + " " + (attempt.address() != null));
                    }
                });

        try (Sandbox sandbox = Sandbox.start();
                GitHost host = signedIn(sandbox.url("servicestage"), policy)) {
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
        }

        assertThat(asked).containsExactly("servicestage-iam: sign in, 1", "servicestage: list authorizations, 1");
        assertThat(heard).containsExactly("servicestage-iam 201 true", "servicestage 200 true");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofServiceStage")
    void none_of_the_vendors_own_is_added_to_the_password(String name) {
        try (GitHost host = signedIn(server.url(), POLICY.withHeaders(adding(name, VALUE)))) {
            GitHostException failure = catchThrowableOfType(
                    Unauthenticated.class,
                    () -> host.authorizations().orElseThrow().list());

            assertThat(failure).hasMessageContaining("Rejected").hasMessageNotContaining(VALUE);
        }

        assertThat(server.connections()).isZero();
    }

    static Stream<String> ofServiceStage() {
        return Stream.concat(OF_ANY.stream(), Vendors.SERVICESTAGE.reservedHeaders().stream());
    }
}
