package io.github.forgeport.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.CredentialKind;
import io.github.forgeport.contract.CredentialKind.Connector;
import io.github.forgeport.contract.ResponseShapes;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signed calls to a sandbox that verifies each signature by its own code after the vendors' pages. */
class SignedCallsTest {

    private static final HttpPolicy POLICY =
            HttpPolicy.defaults().withPlainHttpAllowed().withDestructiveAllowed();
    private static final int PATHS = 150;

    private static final AccessKey CODEUP_EXPIRED = AccessKey.temporary(
            SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_ID,
            Secret.of(SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_SECRET),
            Secret.of(SandboxAccounts.CODEUP_EXPIRED_SECURITY_TOKEN));
    private static final AccessKey SERVICESTAGE_EXPIRED = AccessKey.temporary(
            SandboxAccounts.SERVICESTAGE_EXPIRED_ACCESS_KEY,
            Secret.of(SandboxAccounts.SERVICESTAGE_EXPIRED_SECRET_KEY),
            Secret.of(SandboxAccounts.SERVICESTAGE_EXPIRED_SECURITY_TOKEN));

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    /** A vendor with a connector that opens a session with a credential. */
    private record Signer(VendorUnderTest vendor, Connector connector) {

        GitHost open(HttpPolicy policy) {
            return connector.open(SANDBOX.url(vendor.name()), policy);
        }
    }

    static Stream<Named<Signer>> good() {
        return Vendors.credentials()
                .filter(CredentialKind::isSigned)
                .map(kind -> named(kind.toString(), new Signer(kind.vendor(), kind::openKnown)));
    }

    private static void assertAnswered(GitHost host, VendorUnderTest vendor) {
        for (ResponseShapes<?> shapes : vendor.shapes()) {
            if (!isWrite(shapes)) {
                assertThat(Specimen.value(shapes.call(host))).isEqualTo(shapes.expected());
            }
        }
    }

    private static boolean isWrite(ResponseShapes<?> shapes) {
        return shapes.specimen().operation().kind() != Operation.Kind.READ;
    }

    /** Checks each write in a sandbox of its own, which responds with its state after the write. */
    @ParameterizedTest
    @MethodSource("good")
    void a_signature_of_a_write_is_accepted(Signer signer) {
        for (ResponseShapes<?> shapes : signer.vendor().shapes()) {
            if (isWrite(shapes)) {
                try (Sandbox own = Sandbox.start();
                        GitHost host =
                                signer.connector().open(own.url(signer.vendor().name()), POLICY)) {
                    assertThat(shapes.call(host)).as(shapes.toString()).isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_signature_is_accepted(Signer signer) {
        try (GitHost host = signer.open(POLICY)) {
            assertAnswered(host, signer.vendor());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void a_signature_is_accepted_beside_headers_that_are_added_behind_it(Signer signer) {
        HttpPolicy traced = POLICY.withHeaders((host, operation, attempt) -> Map.of("traceparent", "00", "a", "b"));

        try (GitHost host = signer.open(traced)) {
            assertAnswered(host, signer.vendor());
        }
    }

    /**
     * Checks that a missing repository is reported, since a wrong signature would be refused before the repository is
     * searched.
     */
    @ParameterizedTest
    @MethodSource("good")
    void a_signature_is_accepted_for_any_path(Signer signer) {
        Random random = new Random(20261121);
        try (GitHost host = signer.open(POLICY)) {
            for (int i = 0; i < PATHS; i++) {
                RepositoryPath path = RepositoryPath.parse(name(random) + "/" + name(random));

                assertThat(host.repositories().find(path)).as(path.toString()).isEmpty();
            }
        }
    }

    private static String name(Random random) {
        String alphabet = "abcXYZ019-_.~!*'();:@&=+$,?#[]% \"<>^`{|}é密码库\uD83D\uDE80ß\u0130";
        int[] points = alphabet.codePoints().toArray();
        StringBuilder name = new StringBuilder("n");
        for (int i = random.nextInt(8); i >= 0; i--) {
            name.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return name.append('n').toString();
    }

    static Stream<Named<Signer>> bad() {
        Secret wrong = Secret.of("fake-wrong-secret");
        return Stream.concat(
                Vendors.credentials()
                        .filter(CredentialKind::isSigned)
                        .flatMap(kind -> Stream.of(
                                named(kind + ", wrong secret", wrong(kind, kind.knownId(), wrong)),
                                named(kind + ", unknown key", wrong(kind, "Nobody", wrong)))),
                Stream.of(
                        named("codeup, expired key", codeup(CodeupCredentials.accessKey(CODEUP_EXPIRED))),
                        named(
                                "codeup, wrong token beside",
                                codeup(CodeupCredentials.accessKey(SandboxKeys.CODEUP)
                                        .withAccessToken(wrong))),
                        named(
                                "servicestage, expired key",
                                serviceStage(ServiceStageCredentials.accessKey(SERVICESTAGE_EXPIRED))),
                        named(
                                "servicestage, expired token",
                                serviceStage(ServiceStageCredentials.token(
                                        Secret.of(SandboxAccounts.SERVICESTAGE_EXPIRED_TOKEN))))));
    }

    private static <C> Signer wrong(CredentialKind<C> kind, String id, Secret secret) {
        CredentialSource<C> wrong = CredentialSource.of(kind.made().apply(id, secret));
        return new Signer(kind.vendor(), (url, policy) -> kind.open(url, policy, wrong));
    }

    private static Signer codeup(CodeupCredentials credentials) {
        return new Signer(
                Vendors.CODEUP,
                (url, policy) -> CodeupGitHost.connect(
                        new CodeupConfig(url, SandboxAccounts.CODEUP_ORGANIZATION, credentials, policy)));
    }

    private static Signer serviceStage(ServiceStageCredentials credentials) {
        return new Signer(
                Vendors.SERVICESTAGE,
                (url, policy) -> ServiceStageGitHost.connect(
                        ServiceStageConfig.at(url, SandboxAccounts.SERVICESTAGE_PROJECT, credentials, policy)
                                .withAuthorization(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    @Tag("row:D5")
    void d5_what_is_refused_is_told_once_and_without_a_secret(Signer signer) {
        try (GitHost host = signer.open(POLICY)) {
            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> signer.vendor().call(host));

            assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure.call().attempts()).isOne();
            assertThat(failure.call().vendorCode().isPresent())
                    .isEqualTo(signer.vendor().vendorCode().isPresent());
            assertThat(failure).hasMessageNotContainingAny("fake-wrong", "sandboxExpired", "sandbox-expired", "GET\n");
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    @Tag("row:E12")
    void e12_a_clock_that_is_off_is_corrected_by_the_host(Signer signer) {
        for (Duration skew : new Duration[] {Duration.ofMinutes(16), Duration.ofHours(-24)}) {
            HttpPolicy off = POLICY.withTiming(POLICY.timing().withClock(Clock.offset(Clock.systemUTC(), skew)));
            try (GitHost host = signer.open(off)) {
                assertAnswered(host, signer.vendor());
            }
        }
    }

    @Test
    @Tag("row:D6")
    void d6_a_temporary_key_that_expired_is_renewed_within_the_call() {
        AtomicInteger fetched = new AtomicInteger();
        RenewingCredential<AccessKey> keys = RenewingCredential.with(() -> new RenewingCredential.Lease<>(
                fetched.getAndIncrement() == 0 ? SERVICESTAGE_EXPIRED : SandboxKeys.SERVICESTAGE_TEMPORARY, null));
        Signer signer = serviceStage(ServiceStageCredentials.accessKey(keys));

        try (GitHost host = signer.open(POLICY)) {
            assertAnswered(host, signer.vendor());
            signer.vendor().call(host);
        }
        assertThat(fetched).hasValue(2);
    }

    private static GitHost inRegion(ServiceStageCredentials credentials) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                SANDBOX.url("servicestage"),
                SANDBOX.url("servicestage"),
                SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                credentials,
                POLICY));
    }

    private static ServiceStageCredentials password(String password) {
        return ServiceStageCredentials.password(
                SandboxAccounts.IAM_DOMAIN, SandboxAccounts.IAM_USER, Secret.of(password));
    }

    static Stream<Named<ServiceStageCredentials>> learning() {
        return Stream.of(
                named("password", password(SandboxAccounts.IAM_PASSWORD)),
                named("access key", ServiceStageCredentials.accessKey(SandboxKeys.SERVICESTAGE)),
                named("temporary access key", ServiceStageCredentials.accessKey(SandboxKeys.SERVICESTAGE_TEMPORARY)));
    }

    @ParameterizedTest
    @MethodSource("learning")
    void the_project_is_learned_from_the_region(ServiceStageCredentials credentials) {
        try (GitHost host = inRegion(credentials)) {
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
            assertThat(host.authorizations().orElseThrow().list().items()).isNotEmpty();
        }
    }

    @Test
    @Tag("row:E10")
    void e10_a_wrong_password_fails_the_calls() {
        try (GitHost host = inRegion(password("fake-wrong-password"))) {
            for (int i = 0; i < 3; i++) {
                Unauthenticated failure = catchThrowableOfType(
                        Unauthenticated.class,
                        () -> host.authorizations().orElseThrow().list());

                assertThat(failure.reason()).isEqualTo(Reason.REFRESH);
                assertThat(failure)
                        .hasMessageContaining("which ended as Unauthenticated")
                        .hasMessageNotContaining("fake-wrong");
            }
        }
    }

    @Test
    @Tag("row:E10")
    void e10_a_refused_sign_in_is_not_repeated() {
        try (FaultServer iam = FaultServer.start()
                        .answering(request ->
                                CorrectResponses.status(401, "{\"error\":{\"code\":401,\"title\":\"Unauthorized\"}}"));
                GitHost host = ServiceStageGitHost.connect(ServiceStageConfig.at(
                        SANDBOX.url("servicestage"),
                        iam.url(),
                        SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                        password("fake-wrong-password"),
                        POLICY))) {
            for (int i = 0; i < 3; i++) {
                Unauthenticated failure = catchThrowableOfType(
                        Unauthenticated.class,
                        () -> host.authorizations().orElseThrow().list());

                assertThat(failure.reason()).isEqualTo(Reason.REFRESH);
            }
            assertThat(iam.requestCount()).isOne();
        }
    }

    @Test
    @Tag("row:G7")
    void g7_a_thousand_callers_share_a_session_that_has_yet_to_learn_who_it_is() throws Exception {
        try (GitHost host = inRegion(password(SandboxAccounts.IAM_PASSWORD))) {
            List<CompletableFuture<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                callers.add(CompletableFuture.supplyAsync(
                        () -> host.authorizations().orElseThrow().list().items().size(),
                        task -> new Thread(task).start()));
            }

            for (CompletableFuture<Integer> caller : callers) {
                assertThat(caller.get(30, TimeUnit.SECONDS)).isPositive();
            }
        }
    }

    @Test
    @SuppressWarnings("try") // That it is closed is what is tested.
    @Tag("row:G2")
    @Tag("row:G3")
    void g2_g3_an_interrupt_or_a_close_ends_a_call_that_waits_for_its_sign_in() throws Exception {
        try (FaultServer silent = FaultServer.start().byDefault(Script.of(Steps.readRequest(), Steps.hang()));
                ServiceStageGitHost host = ServiceStageGitHost.connect(ServiceStageConfig.at(
                        SANDBOX.url("servicestage"),
                        silent.url(),
                        SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                        password("fake-password"),
                        POLICY));
                ServiceStageGitHost sibling =
                        host.through(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION))) {
            CompletableFuture<Throwable> interrupted = new CompletableFuture<>();
            Thread first = new Thread(() -> interrupted.complete(
                    catchThrowable(() -> host.authorizations().orElseThrow().list())));
            CompletableFuture<Throwable> closed = new CompletableFuture<>();
            Thread second = new Thread(() -> closed.complete(
                    catchThrowable(() -> sibling.authorizations().orElseThrow().list())));
            first.start();
            second.start();
            silent.awaitRequests(1, Duration.ofSeconds(10));

            first.interrupt();
            sibling.close();

            assertThat(interrupted.get(2, TimeUnit.SECONDS)).isInstanceOf(Interrupted.class);
            assertThat(closed.get(2, TimeUnit.SECONDS)).isInstanceOf(Closed.class);
        }
    }
}
