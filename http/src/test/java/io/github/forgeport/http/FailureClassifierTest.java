package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.http.FailedAttempt.Retry;
import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.response.AbsentFromResponse;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureClassifierTest {

    /** The parts of a session with a host at which no server listens; nothing is sent. */
    private final SharedParts parts = SharedParts.of(
            "things",
            BaseUrl.of(URI.create("https://127.0.0.1:1"), HttpPolicy.defaults()),
            request -> {},
            new ThingsApi.Errors(),
            HttpPolicy.defaults());

    private final ClosingSignal closing = new ClosingSignal();
    private final Attempt attempt =
            new Attempt(closing, "127.0.0.1:1", "test", 1, Deadline.in(Duration.ofSeconds(1)), null);

    @AfterEach
    void close() {
        parts.transport().close();
    }

    private FailedAttempt refused(int status, @Nullable String code, String... headers) {
        attempt.markSent();
        if (status < 300) {
            attempt.markAccepted();
        }
        attempt.setResponse(SampleResponses.answer(status, code == null ? "" : "{\"code\":\"" + code + "\"}", headers));
        return parts.failures().classify(new RefusedByVendor(), attempt);
    }

    private static void assertFailure(FailedAttempt failure, String name, Retry again, Effect effect) {
        assertThat(failure.outcome()).isEqualTo(name);
        assertThat(failure.retry()).isEqualTo(again);
        assertThat(failure.effect()).isEqualTo(effect);
        assertThat(nameOf(member(failure))).isEqualTo(name);
    }

    private static GitHostException member(FailedAttempt failure) {
        return failure.exception()
                .apply(FailedCall.builder("things", Operation.LIST_AUTHORIZATIONS)
                        .effect(failure.effect())
                        .build());
    }

    /** Returns the name of a failure with its reason, which the listener must receive as the outcome. */
    private static String nameOf(GitHostException member) {
        String name = member.getClass().getSimpleName();
        if (member instanceof GitHostException.Unauthenticated refused) {
            return name + "." + refused.reason();
        }
        if (member instanceof Unavailable unavailable) {
            return name + "." + unavailable.reason();
        }
        if (member instanceof TimedOut late) {
            return name + "." + late.phase();
        }
        return member instanceof ProtocolViolation bad ? name + "." + bad.reason() : name;
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected, NEVER, REJECTED",
        "401, Unauthenticated.REFUSED, NEVER, REJECTED",
        "402, Rejected, NEVER, REJECTED",
        "403, Forbidden, NEVER, REJECTED",
        "404, NotFound, NEVER, REJECTED",
        "405, Rejected, NEVER, REJECTED",
        "406, Rejected, NEVER, REJECTED",
        "407, Unavailable.PROXY, NEVER, REJECTED",
        "408, Rejected, TRANSIENT, UNKNOWN",
        "409, Conflict, NEVER, REJECTED",
        "410, Rejected, NEVER, REJECTED",
        "411, Rejected, NEVER, REJECTED",
        "413, Rejected, NEVER, REJECTED",
        "414, Rejected, NEVER, REJECTED",
        "415, Rejected, NEVER, REJECTED",
        "422, Rejected, NEVER, REJECTED",
        "429, RateLimited, THROTTLED, REJECTED",
        "451, Rejected, NEVER, REJECTED",
        "499, Rejected, NEVER, REJECTED",
        "500, Unavailable.SERVICE, TRANSIENT, UNKNOWN",
        "501, Unavailable.SERVICE, NEVER, UNKNOWN",
        "502, Unavailable.SERVICE, TRANSIENT, UNKNOWN",
        "503, Unavailable.SERVICE, TRANSIENT, UNKNOWN",
        "504, Unavailable.SERVICE, TRANSIENT, UNKNOWN",
        "505, Unavailable.SERVICE, NEVER, UNKNOWN",
        "507, Unavailable.SERVICE, NEVER, UNKNOWN",
        "511, Unavailable.CAPTIVE, NEVER, UNKNOWN",
        "599, Unavailable.SERVICE, NEVER, UNKNOWN"
    })
    void d_without_a_code_the_status_decides(int status, String name, Retry again, Effect effect) {
        assertFailure(refused(status, null), name, again, effect);
        assertFailure(refused(status, "UNHEARD.OF"), name, again, effect);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, Unauthenticated.REFUSED, NEVER, REJECTED",
        "CLOCK_SKEW, Unauthenticated.CLOCK_SKEW, NEVER, REJECTED",
        "FORBIDDEN, Forbidden, NEVER, REJECTED",
        "NOT_FOUND, NotFound, NEVER, REJECTED",
        "CONFLICT, Conflict, NEVER, REJECTED",
        "RATE_LIMITED, RateLimited, THROTTLED, REJECTED"
    })
    void d_the_code_comes_before_the_status(String code, String name, Retry again, Effect effect) {
        for (int status : new int[] {200, 400, 401, 403, 404, 408, 409, 429, 500, 503}) {
            assertFailure(refused(status, code), name, again, effect);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, TRANSIENT", "400, NEVER", "500, TRANSIENT", "501, NEVER", "503, TRANSIENT"})
    void a_code_that_says_unavailable_is_repeated_by_its_status(int status, Retry again) {
        assertFailure(refused(status, "UNAVAILABLE"), "Unavailable.SERVICE", again, Effect.UNKNOWN);
    }

    @Test
    @Tag("row:D23")
    void d23_a_refusal_behind_a_good_status_did_not_happen() {
        assertFailure(refused(200, null), "Rejected", Retry.NEVER, Effect.REJECTED);
        assertFailure(refused(200, "UNHEARD.OF"), "Rejected", Retry.NEVER, Effect.REJECTED);
        assertThat(attempt.isRefused()).isTrue();
    }

    @Test
    @Tag("row:D7")
    void d7_forbidden_with_retry_after_is_throttling() {
        FailedAttempt failure = refused(403, null, "Retry-After", "7");

        assertFailure(failure, "RateLimited", Retry.THROTTLED, Effect.REJECTED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertFailure(refused(403, null, "Retry-After", "soon"), "Forbidden", Retry.NEVER, Effect.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 408, 409, 422, 501})
    @Tag("row:D8")
    void d8_retry_after_makes_nothing_else_repeatable(int status) {
        FailedAttempt without = refused(status, null);
        FailedAttempt with = refused(status, null, "Retry-After", "0");

        assertFailure(with, without.outcome(), without.retry(), without.effect());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    @Tag("row:D14")
    void d14_retry_after_goes_with_the_failure(int status) {
        assertThat(refused(status, null, "Retry-After", "7").retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(refused(status, null).retryAfter()).isNull();
    }

    @Test
    @Tag("row:D15")
    void d15_the_caller_is_told_what_the_host_asked_for() {
        assertThat(member(refused(429, null, "Retry-After", "7")))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.retryAfter()).contains(Duration.ofSeconds(7)));
        assertThat(member(refused(429, null)))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.retryAfter()).isEmpty());
    }

    @Test
    void what_is_absent_in_a_good_answer_is_not_found() {
        attempt.markSent();
        attempt.markAccepted();

        assertFailure(
                parts.failures().classify(new AbsentFromResponse(), attempt), "NotFound", Retry.NEVER, Effect.REJECTED);
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_answer_is_repeated_only_if_it_was_cut(ProtocolViolation.Reason reason) {
        attempt.markSent();
        attempt.markAccepted();
        boolean redirect = reason == ProtocolViolation.Reason.REDIRECT;

        assertFailure(
                parts.failures().classify(new BadResponse(reason, null), attempt),
                "ProtocolViolation." + reason,
                reason == ProtocolViolation.Reason.TRUNCATED ? Retry.TRANSIENT : Retry.NEVER,
                redirect ? Effect.REJECTED : Effect.ACCEPTED);
    }

    @Test
    void a_bad_answer_that_accepted_nothing_leaves_the_effect_unknown() {
        attempt.markSent();

        FailedAttempt failure =
                parts.failures().classify(new BadResponse(ProtocolViolation.Reason.STATUS, "/x"), attempt);

        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(((ProtocolViolation) member(failure)).pointer()).contains("/x");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE, TRANSIENT",
        "CONNECT, TRANSIENT",
        "DNS, TRANSIENT",
        "RECEIVE, TRANSIENT",
        "TLS, NEVER",
        "TLS_TRUST, NEVER",
        "PROXY, NEVER",
        "CAPTIVE, NEVER",
        "SATURATED, NEVER"
    })
    void a_failure_of_the_network_is_repeated_if_it_may_pass(Unavailable.Reason reason, Retry again) {
        IOException cause = new IOException("cause");

        FailedAttempt failure = parts.failures().classify(NoResponse.unavailable(reason, cause), attempt);

        assertFailure(failure, "Unavailable." + reason, again, Effect.NOT_SENT);
        assertThat(member(failure)).hasCause(cause);
    }

    @ParameterizedTest
    @EnumSource
    void a_timeout_is_repeated_unless_no_time_is_left(TimedOut.Phase phase) {
        attempt.markSent();

        assertFailure(
                parts.failures().classify(NoResponse.timedOut(phase), attempt),
                "TimedOut." + phase,
                phase == TimedOut.Phase.BEFORE_SEND ? Retry.NEVER : Retry.TRANSIENT,
                Effect.UNKNOWN);
    }

    @Test
    void what_the_caller_did_is_never_repeated() {
        assertFailure(
                parts.failures().classify(NoResponse.interrupted(), attempt),
                "Interrupted",
                Retry.NEVER,
                Effect.NOT_SENT);
        assertFailure(parts.failures().classify(NoResponse.closed(), attempt), "Closed", Retry.NEVER, Effect.NOT_SENT);
        assertFailure(
                parts.failures().classify(NoResponse.unsendable("id"), attempt),
                "Rejected",
                Retry.NEVER,
                Effect.NOT_SENT);
        assertFailure(
                parts.failures().classify(NoResponse.noCredential(CallersCode.Fault.returnedNull()), attempt),
                "Unauthenticated.SUPPLIER",
                Retry.NEVER,
                Effect.NOT_SENT);
        attempt.markSent();
        assertFailure(
                parts.failures().classify(NoResponse.interrupted(), attempt),
                "Interrupted",
                Retry.NEVER,
                Effect.UNKNOWN);
        attempt.markAccepted();
        assertFailure(parts.failures().classify(NoResponse.closed(), attempt), "Closed", Retry.NEVER, Effect.ACCEPTED);
    }

    @Test
    @Tag("row:G4")
    void g4_whatever_a_closing_session_breaks_off_is_closed() {
        attempt.markSent();
        closing.signal();

        assertFailure(
                parts.failures().classify(NoResponse.unavailable(Unavailable.Reason.RECEIVE, null), attempt),
                "Closed",
                Retry.NEVER,
                Effect.UNKNOWN);
    }

    @Test
    void a_defect_of_ours_is_no_failure_of_a_call() {
        IllegalStateException defect = new IllegalStateException("defect");

        assertThatThrownBy(() -> parts.failures().classify(defect, attempt)).isSameAs(defect);
    }

    @Test
    void the_advice_says_what_to_do() {
        assertThat(member(refused(400, null)))
                .isInstanceOf(Rejected.class)
                .hasMessageEndingWith("Check what was asked for against the vendor's page.");
        assertThat(member(refused(400, "CONFLICT"))).hasMessageEndingWith("Advice for CONFLICT.");
    }
}
