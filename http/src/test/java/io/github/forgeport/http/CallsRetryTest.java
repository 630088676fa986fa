package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.http.Calls.Removal;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The retries of calls: their number and the time between them. */
class CallsRetryTest extends FaultFixture {

    private final List<Duration> slept = new ArrayList<>();

    /** A policy whose backoffs are recorded instead of slept, and are as long as they can be. */
    private final HttpPolicy patient = HttpPolicy.defaults()
            .withPlainHttpAllowed()
            .withTiming(new Timing((time, closed) -> slept.add(time), new LongestPauses()));

    private static final class LongestPauses implements java.util.random.RandomGenerator {

        @Override
        public long nextLong() {
            return -1;
        }
    }

    private void answer(ScriptedResponse... answers) {
        for (ScriptedResponse answer : answers) {
            host.nextRequest(Script.answer(answer));
        }
    }

    private static Removal remove(Calls<ThingsApi> calls) {
        return calls.remove(Operation.GET_REPOSITORY_BY_ID, Repetition.REPEATABLE, api -> api.delete("1"));
    }

    @ParameterizedTest
    @EnumSource
    void a_first_success_is_sent_once_and_pauses_nowhere(Repetition repetition) {
        assertThat(get(calls(patient), repetition).name()).isEqualTo("a");

        assertThat(host.requestCount()).isOne();
        assertThat(slept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "500, READ, 3",
        "500, REPEATABLE, 3",
        "500, ONCE, 1",
        "502, READ, 3",
        "503, READ, 3",
        "504, READ, 3",
        "503, ONCE, 1",
        "408, READ, 3",
        "408, ONCE, 1",
        "429, READ, 3",
        "429, REPEATABLE, 3",
        "429, ONCE, 3",
        "400, READ, 1",
        "401, READ, 1",
        "403, READ, 1",
        "404, READ, 1",
        "409, READ, 1",
        "501, READ, 1",
        "505, READ, 1",
        "511, READ, 1"
    })
    void d_a_refusal_is_sent_again_by_its_status_and_class(int status, Repetition repetition, int attempts) {
        host.answering(request -> CorrectResponses.status(status));

        GitHostException failure = failure(GitHostException.class, calls(patient), repetition);

        assertThat(failure.call().attempts()).isEqualTo(attempts);
        assertThat(failure.call().status()).hasValue(status);
        assertThat(host.requestCount()).isEqualTo(attempts);
        assertThat(slept).hasSize(attempts - 1);
    }

    @Test
    void pauses_double_by_kind() {
        answer(CorrectResponses.status(503), CorrectResponses.status(503));
        get(calls(patient));
        answer(CorrectResponses.status(429), CorrectResponses.status(429));
        get(calls(patient));

        assertThat(slept)
                .containsExactly(
                        Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    @Tag("row:D14")
    void d14_retry_after_within_reach_is_waited_for() {
        answer(
                CorrectResponses.status(503).header("Retry-After", "7"),
                CorrectResponses.status(429).header("Retry-After", "11"));

        assertThat(get(calls(patient)).name()).isEqualTo("a");

        assertThat(slept).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(11));
    }

    @Test
    @Tag("row:D14")
    void d14_retry_after_as_a_date_counts_from_the_hosts_own() {
        answer(CorrectResponses.status(503)
                .header("Date", "Tue, 15 Nov 1994 08:12:31 GMT")
                .header("Retry-After", "Tue, 15 Nov 1994 08:12:38 GMT"));

        assertThat(get(calls(patient)).name()).isEqualTo("a");

        assertThat(slept).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    @Tag("row:D15")
    void d15_retry_after_beyond_the_time_left_fails_at_once_and_says_so() {
        answer(CorrectResponses.status(429).header("Retry-After", "3600"));

        RateLimited failure = failure(RateLimited.class, calls(patient));

        assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
        assertThat(failure.call().attempts()).isOne();
        assertThat(slept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1.5", "1000000000000", "soon", "", "Thu, 01 Jan 1970 00:00:00 GMT"})
    @Tag("row:D16")
    void d16_retry_after_that_is_rubbish_is_as_none(String value) {
        answer(CorrectResponses.status(503).header("Retry-After", value));

        assertThat(get(calls(patient)).name()).isEqualTo("a");

        assertThat(slept).containsExactly(Duration.ofMillis(100));
    }

    @Test
    @Tag("row:D7")
    void d7_forbidden_with_retry_after_is_tried_again_even_what_must_not_happen_twice() {
        answer(CorrectResponses.status(403).header("Retry-After", "1"));

        assertThat(get(calls(patient), Repetition.ONCE).name()).isEqualTo("a");

        assertThat(slept).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("row:A1")
    void a1_what_was_not_sent_is_tried_again_whatever_it_is(Repetition repetition) {
        Calls<ThingsApi> calls =
                session(own(RefusedPort.reserve()).url(), patient).calls(ThingsApi.class);

        Unavailable failure = failure(Unavailable.class, calls, repetition);

        assertThat(failure.reason()).isEqualTo(Unavailable.Reason.CONNECT);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isEqualTo(3);
    }

    @Test
    @Tag("row:B8")
    void b8_a_cut_body_is_read_anew_and_a_write_of_that_kind_was_accepted() {
        Script cut = Script.of(send(GOOD.headAndBody(5)), close());
        host.nextRequest(cut);
        assertThat(get(calls(patient)).name()).isEqualTo("a");

        host.nextRequest(cut);
        ProtocolViolation failure = failure(ProtocolViolation.class, calls(patient), Repetition.ONCE);

        assertThat(failure.reason()).isEqualTo(ProtocolViolation.Reason.TRUNCATED);
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
        assertThat(failure.call().status()).hasValue(200);
        assertThat(host.requestCount()).isEqualTo(3);
    }

    @Test
    void the_effect_of_a_call_is_that_of_its_worst_attempt() {
        host.nextRequest(Script.of(send(GOOD.headAndBody(5)), close()), Script.of(close()));
        answer(CorrectResponses.status(409));

        GitHostException failure = failure(GitHostException.class, calls(patient), Repetition.REPEATABLE);

        assertThat(failure).isInstanceOf(GitHostException.Conflict.class);
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
        assertThat(failure.call().attempts()).isEqualTo(3);
    }

    @Test
    void an_attempt_is_cut_to_what_is_left_of_the_call() {
        answer(CorrectResponses.status(503));
        host.answering(Script.of(hang()));
        HttpPolicy limited = within(Duration.ofSeconds(1), policy);

        TimedOut failure = failure(TimedOut.class, calls(limited));

        assertThat(failure.call().attempts()).isEqualTo(2);
        assertThat(failure.call().elapsed()).isBetween(Duration.ofSeconds(1), AT_ONCE);
    }

    @Test
    void no_attempt_is_begun_with_less_time_than_the_least() {
        host.answering(Script.of(pause(Duration.ofMillis(300)), send(CorrectResponses.status(503))));
        HttpPolicy quick = policy.withTimeouts(new Timeouts(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofMillis(2_800)));

        Unavailable failure = failure(Unavailable.class, calls(quick));

        assertThat(failure.call().attempts()).isOne();
    }

    @Test
    void a_call_that_oversleeps_is_out_of_time() {
        answer(CorrectResponses.status(503));
        HttpPolicy sleepy = within(Duration.ofMillis(500), policy)
                .withTiming(new Timing((time, closed) -> Thread.sleep(600), Timing.DEFAULTS.randomness()));

        TimedOut failure = failure(TimedOut.class, calls(sleepy));

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.BEFORE_SEND);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(host.requestCount()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"503, 35", "429, 100"})
    @Tag("row:G9")
    void g9_a_host_that_is_down_is_asked_again_only_as_long_as_the_quota_lasts(int status, int retries) {
        host.answering(request -> CorrectResponses.status(status));
        Calls<ThingsApi> calls = calls(patient);

        for (int i = 0; i < 200; i++) {
            failure(GitHostException.class, calls);
        }

        assertThat(host.requestCount()).isEqualTo(200 + retries);
    }

    @Test
    @Tag("row:G10")
    void g10_successes_give_back_what_retries_cost() {
        Calls<ThingsApi> calls = calls(patient);
        for (int i = 0; i < 200; i++) {
            answer(CorrectResponses.status(503));
            get(calls);
        }

        assertThat(host.requestCount()).isEqualTo(400);
    }

    @Test
    @Tag("row:G17")
    void g17_each_session_has_its_own_quota_and_siblings_share_one() {
        host.answering(request -> CorrectResponses.status(503));
        HttpSession session = session(host.url(), patient);
        Calls<ThingsApi> calls = session.calls(ThingsApi.class);
        for (int i = 0; i < 50; i++) {
            failure(GitHostException.class, calls);
        }

        assertThat(failure(GitHostException.class, own(session.sibling()).calls(ThingsApi.class))
                        .call()
                        .attempts())
                .isOne();
        assertThat(failure(GitHostException.class, calls(patient)).call().attempts())
                .isEqualTo(3);
    }

    @Test
    @Tag("row:G2")
    void g2_an_interrupt_in_a_pause_ends_the_call_and_keeps_the_flag() {
        answer(CorrectResponses.status(503));
        HttpPolicy interrupted = policy.withTiming(new Timing(
                (time, closed) -> {
                    throw new InterruptedException();
                },
                Timing.DEFAULTS.randomness()));

        Interrupted failure = failure(Interrupted.class, calls(interrupted));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(host.requestCount()).isOne();
    }

    @Test
    @Tag("row:G2")
    void g2_an_interrupt_in_a_real_pause_ends_it() throws Exception {
        answer(CorrectResponses.status(429).header("Retry-After", "20"));
        Calls<ThingsApi> calls = calls(unhurried());
        Thread caller = Thread.currentThread();
        inBackground(() -> {
            host.awaitRequests(1, SOON);
            pauseHere();
            caller.interrupt();
            return true;
        });

        Interrupted failure = failure(Interrupted.class, calls);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
    }

    private static void pauseHere() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException over) {
            throw new IllegalStateException(over);
        }
    }

    @Test
    @Tag("row:G5")
    void g5_closing_in_a_real_pause_ends_it() throws Exception {
        answer(CorrectResponses.status(429).header("Retry-After", "5"));
        HttpSession session = session(host.url(), policy);
        var failure = inBackground(() -> failure(GitHostException.class, session.calls(ThingsApi.class)));
        host.awaitRequests(1, SOON);
        pauseHere();

        session.close();

        assertThat(failure.get(1, TimeUnit.SECONDS)).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.call().attempts()).isOne();
            assertThat(closed.call().effect()).isEqualTo(Effect.REJECTED);
        });
        assertThat(host.requestCount()).isOne();
    }

    @Test
    void removing_removes() {
        answer(CorrectResponses.noContent());

        assertThat(remove(calls(patient))).isEqualTo(Removal.REMOVED);
        assertThat(host.requests().get(0).method()).isEqualTo("DELETE");
    }

    @Test
    @Tag("row:D9")
    void d9_gone_after_an_attempt_of_which_nothing_is_known_is_removed() {
        host.nextRequest(Script.of(reset()));
        answer(CorrectResponses.status(404));

        assertThat(remove(calls(patient))).isEqualTo(Removal.ALREADY_GONE);
        assertThat(host.requestCount()).isEqualTo(2);
    }

    @Test
    @Tag("row:D9")
    void d9_gone_after_an_attempt_that_was_accepted_is_removed() {
        host.nextRequest(Script.of(send(GOOD.headAndBody(5)), close()));
        answer(CorrectResponses.status(404));

        assertThat(remove(calls(patient))).isEqualTo(Removal.ALREADY_GONE);
    }

    @Test
    @Tag("row:D9")
    void d9_gone_from_the_beginning_is_not_found() {
        answer(CorrectResponses.status(404));

        NotFound failure = catchThrowableOfType(NotFound.class, () -> remove(calls(patient)));

        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
        assertThat(host.requestCount()).isOne();
    }

    @Test
    @Tag("row:D9")
    void d9_gone_after_an_attempt_that_was_refused_is_not_found() {
        answer(CorrectResponses.status(429), CorrectResponses.status(404));

        NotFound failure = catchThrowableOfType(NotFound.class, () -> remove(calls(patient)));

        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
        assertThat(host.requestCount()).isEqualTo(2);
    }

    @Test
    @Tag("row:D9")
    void d9_another_failure_of_removing_is_told() {
        host.nextRequest(Script.of(reset()));
        answer(CorrectResponses.status(403));

        GitHostException failure = catchThrowableOfType(GitHostException.class, () -> remove(calls(patient)));

        assertThat(failure).isInstanceOf(GitHostException.Forbidden.class);
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
    }
}
