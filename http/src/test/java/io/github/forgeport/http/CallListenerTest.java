package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events of calls and attempts that a listener receives. */
class CallListenerTest extends FaultFixture {

    private final List<CallListener.Attempt> attempts = new CopyOnWriteArrayList<>();
    private final List<CallListener.Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> unreadable = new CopyOnWriteArrayList<>();

    private final CallListener listener = new CallListener() {
        @Override
        public void attempted(Attempt attempt) {
            attempts.add(attempt);
        }

        @Override
        public void called(Call call) {
            calls.add(call);
        }

        @Override
        public void unreadable(String host, String operation, UnreadablePart part) {
            unreadable.add(host + " " + operation + " " + part.part());
        }
    };

    private Calls<ThingsApi> listened() {
        return calls(policy.withListener(listener));
    }

    private void assertOutcomes(String call, String... ofAttempts) {
        assertThat(attempts).extracting(CallListener.Attempt::outcome).containsExactly(ofAttempts);
        for (int i = 0; i < ofAttempts.length; i++) {
            assertThat(attempts.get(i).number()).isEqualTo(i + 1);
        }
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).outcome()).isEqualTo(call);
        assertThat(calls.get(0).attempts()).isEqualTo(ofAttempts.length);
    }

    @Test
    void a_success_is_one_attempt_and_one_call_with_every_byte_counted() {
        get(listened());

        assertOutcomes("success", "success");
        CallListener.Attempt attempt = attempts.get(0);
        assertThat(attempt.host()).isEqualTo("things");
        assertThat(attempt.operation()).isEqualTo("get repository by id");
        assertThat(attempt.sentBytes()).isEqualTo(host.receivedBytes(1).length);
        assertThat(attempt.receivedBytes()).isEqualTo(GOOD.length());
        assertThat(attempt.elapsed()).isPositive();
        assertThat(calls.get(0).host()).isEqualTo("things");
        assertThat(calls.get(0).operation()).isEqualTo("get repository by id");
        assertThat(calls.get(0).elapsed()).isGreaterThanOrEqualTo(attempt.elapsed());
    }

    @Test
    void bytes_are_those_of_the_attempt_and_not_of_its_connection() {
        Calls<ThingsApi> listened = listened();
        ScriptedResponse longer = CorrectResponses.ok("{\"name\":\"" + "b".repeat(30_000) + "\"}");
        get(listened);
        host.nextRequest(Script.answer(longer));
        get(listened);
        host.nextRequest(Script.answer(GOOD.gzip()));
        get(listened);
        host.nextRequest(Script.answer(GOOD.chunked(3)));
        get(listened);

        assertThat(host.connections()).isOne();
        assertThat(attempts)
                .extracting(CallListener.Attempt::receivedBytes)
                .containsExactly(GOOD.length(), longer.length(), GOOD.gzip().length(), (long)
                        GOOD.chunked(3).bytes().length);
        assertThat(attempts)
                .extracting(CallListener.Attempt::sentBytes)
                .containsOnly(host.receivedBytes(1).length / 4L);
    }

    @Test
    void a_body_that_is_sent_is_counted() {
        Calls<ThingsApi> listened = listened();

        listened.run(
                Operation.GET_REPOSITORY_BY_ID,
                Repetition.ONCE,
                (api, part) -> api.create(ThingsApi.Thing.named("x".repeat(50_000))));

        assertThat(attempts.get(0).sentBytes())
                .isEqualTo(host.receivedBytes(1).length)
                .isGreaterThan(50_000);
    }

    @Test
    void each_attempt_is_told_with_its_own_outcome_and_the_call_with_the_last() {
        host.nextRequest(Script.answer(CorrectResponses.status(503)), Script.of(close()));

        get(listened());

        assertOutcomes("success", "Unavailable.SERVICE", "Unavailable.RECEIVE", "success");
        assertThat(attempts.get(0).receivedBytes())
                .isEqualTo(CorrectResponses.status(503).length());
        assertThat(attempts.get(1).sentBytes()).isPositive();
        assertThat(attempts.get(1).receivedBytes()).isZero();
    }

    @Test
    void a_failure_is_told_by_name_and_reason() {
        host.nextRequest(Script.answer(CorrectResponses.status(409)));

        failure(Conflict.class, listened());

        assertOutcomes("Conflict", "Conflict");
    }

    @Test
    void an_attempt_that_timed_out_has_sent_and_received_what_it_has() {
        host.nextRequest(Script.of(hang()));
        HttpPolicy quick = once().withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(200)))
                .withListener(listener);

        failure(GitHostException.class, calls(quick));

        assertOutcomes("TimedOut.HEADERS", "TimedOut.HEADERS");
        assertThat(attempts.get(0).sentBytes()).isEqualTo(host.receivedBytes(1).length);
        assertThat(attempts.get(0).receivedBytes()).isZero();
    }

    @Test
    void an_attempt_that_was_not_sent_took_no_bytes() {
        Calls<ThingsApi> refused = session(own(RefusedPort.reserve()).url(), once().withListener(listener))
                .calls(ThingsApi.class);

        failure(Unavailable.class, refused);

        assertOutcomes("Unavailable.CONNECT", "Unavailable.CONNECT");
        assertThat(attempts.get(0).sentBytes()).isZero();
        assertThat(attempts.get(0).receivedBytes()).isZero();
    }

    @Test
    void a_call_that_ends_in_a_pause_has_no_attempt_more() {
        host.nextRequest(Script.answer(CorrectResponses.status(503)));
        HttpPolicy interrupted = policy.withListener(listener)
                .withTiming(new Timing(
                        (time, closed) -> {
                            throw new InterruptedException();
                        },
                        Timing.DEFAULTS.randomness()));

        failure(GitHostException.class, calls(interrupted));

        assertThat(Thread.interrupted()).isTrue();
        assertOutcomes("Interrupted", "Unavailable.SERVICE");
    }

    @Test
    void a_call_of_a_closed_session_is_a_call_without_an_attempt() {
        HttpSession session = session(host.url(), policy.withListener(listener));
        session.close();

        failure(Closed.class, session.calls(ThingsApi.class));

        assertOutcomes("Closed");
    }

    @Test
    void a_part_that_could_not_be_read_is_told() {
        listened().run(Operation.GET_REPOSITORY_BY_ID, Repetition.READ, (api, lenient) -> {
            lenient.time("created", CANARY);
            return api.get("1", null, null, null);
        });

        assertThat(unreadable).containsExactly("things get repository by id created");
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class, NoClassDefFoundError.class})
    @Tag("row:G6")
    void g6_what_a_listener_throws_changes_nothing(Class<? extends Throwable> thrown) throws Exception {
        Throwable theirs = thrown.getConstructor().newInstance();
        CallListener broken = new CallListener() {
            @Override
            public void attempted(Attempt attempt) {
                throwIt();
            }

            @Override
            public void called(Call call) {
                throwIt();
            }

            @Override
            public void unreadable(String name, String operation, UnreadablePart part) {
                throwIt();
            }

            private void throwIt() {
                if (theirs instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) theirs;
            }
        };
        Calls<ThingsApi> listened = calls(policy.withListener(broken));
        host.nextRequest(Script.answer(CorrectResponses.status(503)));

        String name = listened.run(Operation.GET_REPOSITORY_BY_ID, Repetition.READ, (api, lenient) -> {
            lenient.time("created", "x");
            return api.get("1", null, null, null).name();
        });

        assertThat(name).isEqualTo("a");
        host.nextRequest(Script.answer(CorrectResponses.status(409)));
        Throwable failure = catchThrowable(() -> get(listened));
        assertThat(failure).isInstanceOf(Conflict.class);
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void nothing_that_is_told_is_a_secret() {
        host.nextRequest(Script.answer(CorrectResponses.status(400, "{\"code\":\"" + CANARY + "\"}")));
        Calls<ThingsApi> listened = listened();

        failure(GitHostException.class, listened);
        get(listened);

        assertThat(attempts.toString() + calls).doesNotContain(CANARY);
    }
}
