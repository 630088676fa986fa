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
import io.github.forgeport.faults.Header;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.credentials.RenewingCredential.Lease;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The retries of calls whose credential the host refuses, for each kind of credential. */
class CredentialKindsTest {

    private static final int THREADS = 100;
    private static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withTiming(new Timing((time, closed) -> {}, Timing.DEFAULTS.randomness()));

    @AutoClose
    private final FaultServer server = FaultServer.start();

    private final AtomicInteger fetched = new AtomicInteger();

    static Stream<CredentialKind<?>> kinds() {
        return Vendors.credentials();
    }

    static Stream<CredentialKind<?>> signed() {
        return Vendors.credentials().filter(CredentialKind::isSigned);
    }

    static Stream<CredentialKind<?>> tokens() {
        return Vendors.credentials().filter(kind -> !kind.isSigned());
    }

    static Stream<CredentialKind<?>> withNonce() {
        return Vendors.CODEUP.signing();
    }

    private static ScriptedResponse refusal(CredentialKind<?> kind) {
        return CorrectResponses.status(401, kind.vendor().error(kind.vendor().refusedCode(kind.isSigned())));
    }

    private void answer(CredentialKind<?> kind, ScriptedResponse... first) {
        for (ScriptedResponse one : first) {
            server.nextRequest(Script.answer(one));
        }
        server.answering(Script.answer(CorrectResponses.ok(kind.vendor().goodBody())));
    }

    private <C> GitHost openFixed(CredentialKind<C> kind, HttpPolicy policy) {
        C credential = kind.credential(1);
        return kind.open(server.url(), policy, () -> credential);
    }

    private List<ReceivedRequest> requests() {
        return server.requests();
    }

    private static String everything(ReceivedRequest request) {
        StringBuilder all = new StringBuilder(request.target()).append('\n');
        for (Header header : request.headers()) {
            all.append(header.name()).append(": ").append(header.value()).append('\n');
        }
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("row:D5")
    void d5_one_that_never_changes_is_refused_once(CredentialKind<?> kind) {
        answer(kind, refusal(kind), refusal(kind));
        try (GitHost host = openFixed(kind, POLICY)) {

            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> kind.vendor().call(host));

            assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure.call().vendorCode().isPresent())
                    .isEqualTo(kind.vendor().vendorCode().isPresent());
            assertThat(failure).hasMessageNotContainingAny("fake-token", "fake-secret");
            assertThat(requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("row:D6")
    void d6_one_that_expired_is_renewed_within_the_call(CredentialKind<?> kind) {
        answer(kind, refusal(kind));
        try (GitHost host = kind.openRenewing(server.url(), POLICY, fetched)) {

            assertThat(kind.vendor().call(host)).isNotNull();

            assertThat(requests()).hasSize(2);
            assertThat(everything(requests().get(0))).contains(kind.trace(1));
            assertThat(everything(requests().get(1))).contains(kind.trace(2)).doesNotContain(kind.trace(1));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("row:E9")
    void e9_a_hundred_threads_meet_a_refusal_and_share_one_renewal(CredentialKind<?> kind) throws Exception {
        String first = kind.trace(1);
        server.answering(request -> everything(request).contains(first)
                ? refusal(kind)
                : CorrectResponses.ok(kind.vendor().goodBody()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (GitHost host = kind.openRenewing(server.url(), POLICY, fetched)) {
            List<CompletableFuture<Object>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                calls.add(CompletableFuture.supplyAsync(() -> kind.vendor().call(host), threads));
            }

            for (CompletableFuture<Object> call : calls) {
                assertThat(call.get(30, TimeUnit.SECONDS)).isNotNull();
            }
            assertThat(fetched).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }

    private GitHost signedIn(FaultServer iam) {
        iam.answering(request -> CorrectResponses.status(
                        201,
                        "{\"token\":{\"expires_at\":\"2099-01-01T00:00:00.000000Z\",\"project\":{\"id\":\"0123456789abcdef0123456789abcdef\"}}}")
                .header("X-Subject-Token", "fake-token-" + fetched.incrementAndGet()));
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                server.url(),
                iam.url(),
                SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                ServiceStageCredentials.password("fake-domain", "fake-user", Secret.of("fake-password")),
                POLICY));
    }

    @Test
    @Tag("row:D6")
    @Tag("row:E9")
    void d6_e9_a_token_that_a_password_got_is_got_anew_once_for_all() throws Exception {
        String good = Vendors.SERVICESTAGE.goodBody();
        server.answering(request -> request.header("X-Auth-Token").orElseThrow().equals("fake-token-1")
                ? CorrectResponses.status(401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"fake\"}")
                : CorrectResponses.ok(good));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (FaultServer iam = FaultServer.start();
                GitHost host = signedIn(iam)) {
            List<CompletableFuture<Object>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                calls.add(CompletableFuture.supplyAsync(() -> Vendors.SERVICESTAGE.call(host), threads));
            }

            for (CompletableFuture<Object> call : calls) {
                assertThat(call.get(30, TimeUnit.SECONDS)).isNotNull();
            }
            assertThat(iam.requestCount()).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Tag("row:D5")
    void d5_tokens_of_a_password_that_are_refused_again_and_again_end_the_call_after_two() {
        server.answering(
                Script.answer(CorrectResponses.status(401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"fake\"}")));
        try (FaultServer iam = FaultServer.start();
                GitHost host = signedIn(iam)) {

            Unauthenticated failure =
                    catchThrowableOfType(Unauthenticated.class, () -> Vendors.SERVICESTAGE.call(host));

            assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
            assertThat(requests()).hasSize(2);
            assertThat(iam.requestCount()).isEqualTo(2);
            assertThat(failure).hasMessageNotContainingAny("fake-token", "fake-password");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("row:E10")
    void e10_a_failed_renewal_fails_the_call_unsent_and_the_next_one_tries_anew(CredentialKind<?> kind) {
        answer(kind);
        failsOnceAndGoesOn(kind);
    }

    private <C> void failsOnceAndGoesOn(CredentialKind<C> kind) {
        RenewingCredential<C> failing = RenewingCredential.with(() -> {
            if (fetched.incrementAndGet() == 1) {
                throw new IllegalStateException("fake-token in a message");
            }
            return new Lease<>(kind.credential(2), null);
        });
        try (GitHost host = kind.open(server.url(), POLICY, failing)) {

            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> kind.vendor().call(host));

            assertThat(failure.reason()).isEqualTo(Reason.REFRESH);
            assertThat(failure).hasMessageNotContaining("fake-token").hasNoCause();
            assertThat(requests()).isEmpty();
            assertThat(kind.vendor().call(host)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("row:E14")
    void e14_one_that_was_rotated_within_a_call_is_used_by_the_next_attempt(CredentialKind<?> kind) {
        answer(kind, CorrectResponses.status(503));
        rotates(kind);
    }

    private <C> void rotates(CredentialKind<C> kind) {
        try (GitHost host = kind.open(server.url(), POLICY, () -> kind.credential(fetched.incrementAndGet()))) {

            kind.vendor().call(host);

            assertThat(everything(requests().get(0))).contains(kind.trace(1));
            assertThat(everything(requests().get(1))).contains(kind.trace(2));
        }
    }

    private static HttpPolicy off(Duration by) {
        return POLICY.withTiming(POLICY.timing().withClock(Clock.offset(Clock.systemUTC(), by)));
    }

    private static String httpDate(Duration fromNow) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ROOT)
                .format(ZonedDateTime.now(ZoneOffset.UTC).plus(fromNow));
    }

    @ParameterizedTest
    @MethodSource("signed")
    @Tag("row:D3")
    @Tag("row:E12")
    void d3_e12_a_clock_that_is_off_is_corrected_once(CredentialKind<?> kind) {
        for (Duration by : List.of(Duration.ofMinutes(16), Duration.ofHours(-24))) {
            for (ScriptedResponse skew : kind.vendor().skews()) {
                server.clearRecords();
                answer(kind, skew.header("Date", httpDate(Duration.ZERO)));
                try (GitHost host = openFixed(kind, off(by))) {

                    kind.vendor().call(host);
                    kind.vendor().call(host);

                    assertThat(requests()).hasSize(3);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    @Tag("row:D3")
    void d3_a_clock_that_is_right_is_not_corrected(CredentialKind<?> kind) {
        for (ScriptedResponse skew : kind.vendor().skews()) {
            server.clearRecords();
            answer(kind, skew.header("Date", httpDate(Duration.ofSeconds(20))));
            try (GitHost host = openFixed(kind, POLICY)) {

                Unauthenticated failure = catchThrowableOfType(
                        Unauthenticated.class, () -> kind.vendor().call(host));

                assertThat(failure.call().attempts()).isOne();
                assertThat(requests()).hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    @Tag("row:D3")
    void d3_a_token_has_no_clock(CredentialKind<?> kind) {
        answer(kind, refusal(kind).header("Date", httpDate(Duration.ofHours(1))));
        try (GitHost host = openFixed(kind, POLICY)) {

            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> kind.vendor().call(host));

            assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
            assertThat(requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("signed")
    @Tag("row:E12")
    void e12_a_host_that_is_ten_years_off_corrects_nothing(CredentialKind<?> kind) {
        ScriptedResponse absurd =
                kind.vendor().skews().get(0).withoutHeader("Date").header("Date", httpDate(Duration.ofDays(3_650)));
        answer(kind, absurd, absurd, absurd);
        try (GitHost host = openFixed(kind, POLICY)) {

            Unauthenticated failure = catchThrowableOfType(
                    Unauthenticated.class, () -> kind.vendor().call(host));

            assertThat(failure.reason()).isEqualTo(Reason.CLOCK_SKEW);
            assertThat(requests()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("withNonce")
    @Tag("row:D4")
    void d4_a_nonce_that_was_used_is_replaced(CredentialKind<?> kind) {
        answer(kind, CorrectResponses.status(400, kind.vendor().error("SignatureNonceUsed")));
        try (GitHost host = openFixed(kind, POLICY)) {

            kind.vendor().call(host);

            assertThat(requests())
                    .hasSize(2)
                    .extracting(
                            request -> request.header("x-acs-signature-nonce").orElseThrow())
                    .doesNotHaveDuplicates();
        }
    }

    /** Returns a clock that is a second later each time it is read. */
    private static Clock ticking() {
        AtomicInteger seconds = new AtomicInteger();
        InstantSource source = () -> Instant.now().plusSeconds(seconds.incrementAndGet());
        return source.withZone(ZoneOffset.UTC);
    }

    /**
     * Checks that each attempt has a new proof; whether signatures are valid, the sandbox verifies in {@link
     * SignedCallsTest}.
     */
    @ParameterizedTest
    @MethodSource("kinds")
    void i9_each_attempt_has_one_value_a_header_and_a_proof_of_its_own(CredentialKind<?> kind) {
        answer(kind, CorrectResponses.status(503), CorrectResponses.status(503));
        HttpPolicy policy = POLICY.withTiming(POLICY.timing().withClock(ticking()));
        try (GitHost host = openFixed(kind, policy)) {

            kind.vendor().call(host);
        }

        assertThat(requests()).hasSize(3);
        for (ReceivedRequest request : requests()) {
            assertThat(request.headers())
                    .extracting(header -> header.name().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates();
        }
        if (kind.isSigned()) {
            assertThat(values("Authorization")).doesNotHaveDuplicates();
            assertThat(values("X-Sdk-Date", "x-acs-date", "Date")).doesNotHaveDuplicates();
        }
    }

    private List<String> values(String... names) {
        return requests().stream()
                .map(request -> Stream.of(names)
                        .flatMap(name -> request.header(name).stream())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
