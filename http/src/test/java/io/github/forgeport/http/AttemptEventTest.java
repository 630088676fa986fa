package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.CallListener.Attempt;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The event of an attempt describes its response and connection to the listener. */
class AttemptEventTest extends FaultFixture {

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    private final CallListener listener = new CallListener() {
        @Override
        public void attempted(Attempt attempt) {
            attempts.add(attempt);
        }
    };

    private Calls<ThingsApi> listened() {
        return calls(policy.withListener(listener));
    }

    private Calls<ThingsApi> listenedOnce() {
        return calls(once().withListener(listener));
    }

    private static ScriptedResponse named(ScriptedResponse answer, String requestId) {
        return answer.header("X-Request-Id", requestId);
    }

    private void assertTold(int number, Integer status, String requestId, InetSocketAddress address) {
        Attempt attempt = attempts.get(number - 1);
        assertThat(attempt.number()).isEqualTo(number);
        assertThat(attempt.status()).isEqualTo(status);
        assertThat(attempt.requestId()).isEqualTo(requestId);
        assertThat(attempt.address()).isEqualTo(address);
    }

    @Test
    void each_attempt_has_the_status_the_request_id_and_the_address_of_its_own() {
        host.nextRequest(
                Script.answer(named(CorrectResponses.status(503), "r-1")),
                Script.of(close()),
                Script.answer(named(GOOD, "r-3")));

        get(listened());

        assertThat(attempts).hasSize(3);
        assertTold(1, 503, "r-1", host.address());
        assertTold(2, null, null, host.address());
        assertTold(3, 200, "r-3", host.address());
    }

    @Test
    void the_request_id_of_a_failure_is_the_one_that_it_tells() {
        host.nextRequest(Script.answer(CorrectResponses.status(409, "{\"request_id\": \"of-the-body\"}")));

        Conflict failure = failure(Conflict.class, listened());

        assertThat(failure.call().requestId()).contains("of-the-body");
        assertTold(1, 409, "of-the-body", host.address());
    }

    @Test
    void the_address_of_a_used_connection_is_told_again() {
        Calls<ThingsApi> listened = listened();

        get(listened);
        get(listened);

        assertThat(host.connections()).isOne();
        assertThat(attempts).extracting(Attempt::address).containsExactly(host.address(), host.address());
    }

    @Test
    void of_an_answer_that_was_cut_the_status_is_known() {
        host.nextRequest(Script.of(send(named(GOOD, "r-1").contentLength("500")), close()));

        failure(ProtocolViolation.class, listenedOnce());

        assertTold(1, 200, "r-1", host.address());
    }

    @Test
    void without_an_answer_there_is_an_address_alone() {
        host.nextRequest(Script.of(hang()));

        failure(
                GitHostException.class,
                calls(once().withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(200)))
                        .withListener(listener)));

        assertTold(1, null, null, host.address());
    }

    @Test
    void an_address_that_refuses_is_told_as_the_one_that_was_dialled() {
        RefusedPort refused = own(RefusedPort.reserve());

        failure(
                Unavailable.class,
                session(refused.url(), once().withListener(listener)).calls(ThingsApi.class));

        assertTold(
                1, null, null, new InetSocketAddress("127.0.0.1", refused.url().getPort()));
    }

    @Test
    void over_a_proxy_it_is_the_proxys_address() {
        FaultServer proxy = own(FaultServer.start().byDefault(ProxyScripts.forwardTo(host)));
        HttpPolicy over = once().withListener(listener)
                .withNetwork(policy.network()
                        .withProxy(ProxyServer.of("127.0.0.1", proxy.address().getPort())));

        get(session(URI.create("http://forge.invalid"), over).calls(ThingsApi.class));

        assertTold(1, 200, null, proxy.address());
    }

    @Test
    void where_a_name_leads_nowhere_none_was_dialled() {
        failure(
                Unavailable.class,
                session(URI.create("http://forge.invalid"), once().withListener(listener))
                        .calls(ThingsApi.class));

        assertTold(1, null, null, null);
    }

    @Test
    void where_no_credential_was_supplied_none_was_dialled() {
        Authentication broken = request -> {
            throw new IllegalStateException("fake");
        };

        failure(
                Unauthenticated.class,
                session(host.url(), broken, once().withListener(listener)).calls(ThingsApi.class));

        assertTold(1, null, null, null);
        assertThat(host.connections()).isZero();
    }

    @Test
    void an_answer_is_not_read_again_for_an_attempt_that_an_error_of_the_jvm_ended() {
        host.nextRequest(Script.answer(named(GOOD, "r-1")));
        OutOfMemoryError error = new OutOfMemoryError("fake");

        Throwable thrown =
                catchThrowable(() -> listened().run(Operation.GET_REPOSITORY_BY_ID, Repetition.READ, (api, part) -> {
                    api.get("1", null, null, null);
                    throw error;
                }));

        assertThat(thrown).isSameAs(error);
        assertThat(attempts.get(0).outcome()).isEqualTo("OutOfMemoryError");
        assertTold(1, 200, null, host.address());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {200, 409, 503})
    void a_request_id_that_repeats_the_credential_is_masked(int status) {
        ScriptedResponse answer = status == 200 ? GOOD : CorrectResponses.status(status);
        host.byDefault(Script.answer(named(answer, "id-" + CANARY.toUpperCase(Locale.ROOT))));

        catchThrowable(() -> get(listenedOnce()));

        assertTold(1, status, "***", host.address());
        assertThat(attempts.toString()).doesNotContainIgnoringCase(CANARY);
    }

    @Test
    void a_request_id_that_is_a_text_is_escaped_and_cut_as_in_a_failure() {
        host.nextRequest(Script.answer(named(GOOD, "an id <b>of</b> " + "x".repeat(500))));

        get(listened());

        assertThat(attempts.get(0).requestId())
                .startsWith("an_id_<b>of</b>_xxx")
                .hasSizeLessThan(80)
                .doesNotContain(" ");
    }
}
