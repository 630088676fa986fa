package io.github.forgeport.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The failures of calls whose sign-in at the identity service fails. */
class SignInFaultsTest {

    private static final HttpPolicy POLICY = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withTiming(new Timing((time, closed) -> {}, Timing.DEFAULTS.randomness()));

    private static final String CANARY = "fake-canary";

    private static final ScriptedResponse TOKEN =
            CorrectResponses.status(201, body("create-token")).header("X-Subject-Token", "fake-token");
    private static final ScriptedResponse PROJECTS = CorrectResponses.ok(body("list-projects"));

    /** The kinds of requests to the identity service. */
    private enum Asking {
        PASSWORD_FOR_A_REGION(true, config -> config),
        PASSWORD_FOR_A_PROJECT(true, config -> config.withProject(SandboxAccounts.SERVICESTAGE_PROJECT)),
        ACCESS_KEY_FOR_ITS_PROJECT(false, config -> config);

        private final boolean signsIn;
        private final UnaryOperator<ServiceStageConfig> change;

        Asking(boolean signsIn, UnaryOperator<ServiceStageConfig> change) {
            this.signsIn = signsIn;
            this.change = change;
        }

        ServiceStageCredentials credentials() {
            return signsIn
                    ? ServiceStageCredentials.password("fake-domain", "fake-user", Secret.of("fake-password"))
                    : ServiceStageCredentials.accessKey(SandboxKeys.SERVICESTAGE);
        }
    }

    @AutoClose
    private final FaultServer iam = FaultServer.start().answering(SignInFaultsTest::good);

    @AutoClose
    private final FaultServer service =
            FaultServer.start().answering(Script.answer(CorrectResponses.ok(Vendors.SERVICESTAGE.goodBody())));

    private static String body(String name) {
        return PinnedPayload.named("servicestage-iam/" + name).body().toString();
    }

    private static ScriptedResponse good(ReceivedRequest request) {
        return request.method().equals("POST") ? TOKEN : PROJECTS;
    }

    private GitHost open(Asking asking, HttpPolicy policy) {
        return ServiceStageGitHost.connect(asking.change.apply(ServiceStageConfig.at(
                service.url(), iam.url(), SandboxAccounts.SERVICESTAGE_PROJECT_NAME, asking.credentials(), policy)));
    }

    static Stream<Arguments> passing() {
        return Arrays.stream(Asking.values())
                .flatMap(asking -> Stream.of(
                        Arguments.of(asking, "500", answering(CorrectResponses.status(500))),
                        Arguments.of(asking, "502", answering(CorrectResponses.html(502, "Bad Gateway"))),
                        Arguments.of(asking, "503", answering(CorrectResponses.status(503))),
                        Arguments.of(asking, "504", answering(CorrectResponses.status(504))),
                        Arguments.of(asking, "429", answering(CorrectResponses.status(429))),
                        Arguments.of(asking, "FIN", Script.of(Steps.readRequest(), Steps.close())),
                        Arguments.of(asking, "RST", Script.of(Steps.readRequest(), Steps.reset())),
                        Arguments.of(
                                asking,
                                "FIN in the body",
                                Script.of(Steps.readRequest(), Steps.send(TOKEN.headAndBody(20)), Steps.close())),
                        Arguments.of(
                                asking,
                                "RST in the head",
                                Script.of(Steps.readRequest(), Steps.send("HTTP/1.1 2"), Steps.reset()))));
    }

    private static Script answering(ScriptedResponse answer) {
        return Script.of(Steps.readRequest(), Steps.send(answer));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("passing")
    @Tag("row:B6")
    @Tag("row:D19")
    @Tag("row:E10")
    void b6_d19_what_passes_is_over_within_the_call(Asking asking, String fault, Script script) {
        iam.nextConnection(script);
        try (GitHost host = open(asking, POLICY)) {

            assertThat(Vendors.SERVICESTAGE.call(host)).isNotNull();

            assertThat(iam.requestCount()).isEqualTo(2);
            assertThat(service.requestCount()).isOne();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Tag("row:B1")
    void b1_so_is_a_silence(Asking asking) {
        iam.nextConnection(Script.of(Steps.readRequest(), Steps.hang()));
        HttpPolicy hurried = POLICY.withTimeouts(POLICY.timeouts().withAttempt(Duration.ofSeconds(1)));
        try (GitHost host = open(asking, hurried)) {

            assertThat(Vendors.SERVICESTAGE.call(host)).isNotNull();

            assertThat(iam.requestCount()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Tag("row:E10")
    void e10_what_does_not_pass_fails_the_call_and_the_next_one_asks_anew(Asking asking) {
        iam.byDefault(Script.of(Steps.repeat(Steps.readRequest(), Steps.send(CorrectResponses.status(503)))));
        try (GitHost host = open(asking, POLICY)) {

            Unauthenticated failure =
                    catchThrowableOfType(Unauthenticated.class, () -> Vendors.SERVICESTAGE.call(host));

            assertThat(failure.reason()).isEqualTo(asking.signsIn ? Reason.REFRESH : Reason.SUPPLIER);
            assertThat(failure).hasMessageContaining("which ended as Unavailable");
            assertThat(iam.requestCount()).isEqualTo(3);
            assertThat(service.requestCount()).isZero();

            iam.heal();
            assertThat(Vendors.SERVICESTAGE.call(host)).isNotNull();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Tag("row:A10")
    void a10_the_call_that_waits_ends_by_its_own_deadline(Asking asking) {
        iam.byDefault(Script.of(Steps.repeat(Steps.readRequest(), Steps.hang())));
        HttpPolicy hurried = POLICY.withTimeouts(POLICY.timeouts()
                .withAttempt(Duration.ofSeconds(1))
                .withCall(Duration.ofSeconds(2))
                .withLeastForAttempt(Duration.ofMillis(1)));
        try (GitHost host = open(asking, hurried)) {

            Unauthenticated failure =
                    catchThrowableOfType(Unauthenticated.class, () -> Vendors.SERVICESTAGE.call(host));

            assertThat(failure.reason()).isEqualTo(Reason.SUPPLIER);
            assertThat(failure)
                    .hasMessageContaining("what supplies the session's credential, which did not answer in time");
            assertThat(failure.call().elapsed()).isLessThan(Duration.ofSeconds(10));
            assertThat(service.requestCount()).isZero();
        }
    }

    private GitHost signedInBy(Supplier<Secret> password) {
        return ServiceStageGitHost.connect(ServiceStageConfig.at(
                service.url(),
                iam.url(),
                SandboxAccounts.SERVICESTAGE_PROJECT_NAME,
                ServiceStageCredentials.password("fake-domain", "fake-user", password),
                POLICY));
    }

    /** Checks two sign-ins, the second of which follows the refusal of the first token. */
    @Test
    @Tag("row:E14")
    void e14_a_supplied_password_is_asked_for_once_at_each_sign_in() {
        AtomicInteger asked = new AtomicInteger();
        iam.nextRequest(Script.answer(CorrectResponses.status(503)));
        service.nextRequest(Script.answer(CorrectResponses.status(401, "{\"error_code\":\"APIGW.0301\"}")));
        try (GitHost host = signedInBy(() -> Secret.of("fake-password-" + asked.incrementAndGet()))) {

            assertThat(Vendors.SERVICESTAGE.call(host)).isNotNull();

            assertThat(iam.requests())
                    .extracting(
                            request -> new String(request.body(), UTF_8).replaceAll(".*(fake-password-\\d).*", "$1"))
                    .containsExactly("fake-password-1", "fake-password-1", "fake-password-2");
        }
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                Arguments.of("throws", supplying(new IllegalStateException(CANARY)), "java.lang.IllegalStateException"),
                Arguments.of(
                        "throws another",
                        supplying(new UncheckedIOException(new IOException(CANARY))),
                        "java.io.UncheckedIOException"),
                Arguments.of(
                        "gives one with a line end",
                        (Supplier<Secret>) () -> Secret.of(CANARY + "\n"),
                        "java.lang.IllegalArgumentException"));
    }

    private static Supplier<Secret> supplying(RuntimeException thrown) {
        return () -> {
            throw thrown;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    @Tag("row:A9")
    void a9_a_supplier_of_the_password_that_fails_is_named_and_nothing_is_sent(
            String what, Supplier<Secret> password, String named) {
        try (GitHost host = signedInBy(password)) {

            Unauthenticated failure =
                    catchThrowableOfType(Unauthenticated.class, () -> Vendors.SERVICESTAGE.call(host));

            assertThat(failure.reason()).isEqualTo(Reason.REFRESH);
            assertThat(failure)
                    .hasMessageContaining("which ended as " + named)
                    .hasMessageNotContaining(CANARY)
                    .hasNoCause();
            assertThat(iam.requestCount()).isZero();
        }
    }

    /** Checks that a refused sign-in is not repeated, since a few wrong passwords lock an account. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "401, '{\"error\":{\"code\":401,\"title\":\"Unauthorized\"}}'",
        "403, '{\"error\":{\"code\":403,\"title\":\"Forbidden\"}}'",
        "400, '{\"error\":{\"code\":400,\"title\":\"Bad Request\"}}'",
        "404, '{\"error\":{\"code\":404,\"title\":\"Not Found\"}}'",
        "401, '{\"error_code\":\"APIGW.0301\"}'",
        "401, '{\"error_code\":\"APIGW.0303\"}'",
        "401, ''"
    })
    @Tag("row:E10")
    void e10_a_refused_password_is_sent_once(int status, String answer) {
        iam.answering(
                Script.answer(CorrectResponses.status(status, answer).header("Date", "Sat, 01 Jan 2022 00:00:00 GMT")));
        try (GitHost host = open(Asking.PASSWORD_FOR_A_REGION, POLICY)) {

            Unauthenticated failure =
                    catchThrowableOfType(Unauthenticated.class, () -> Vendors.SERVICESTAGE.call(host));

            assertThat(failure.reason()).isEqualTo(Reason.REFRESH);
            assertThat(iam.requestCount()).isOne();
        }
    }

    @Test
    @Tag("row:E10")
    void e10_nor_is_one_that_is_refused_after_a_failure_that_passed() {
        iam.nextRequest(Script.answer(CorrectResponses.status(503)));
        iam.answering(Script.answer(CorrectResponses.status(401, "{\"error\":{\"code\":401}}")));
        try (GitHost host = open(Asking.PASSWORD_FOR_A_REGION, POLICY)) {

            catchThrowableOfType(Unauthenticated.class, () -> Vendors.SERVICESTAGE.call(host));
            catchThrowableOfType(Unauthenticated.class, () -> Vendors.SERVICESTAGE.call(host));

            assertThat(iam.requestCount()).isEqualTo(2);
        }
    }
}
