package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.serve;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptGate;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session reuses, limits and closes its connections. */
class ConnectionsTest extends FaultFixture {

    private static final ScriptedResponse OTHER = CorrectResponses.ok("{\"name\":\"of another call\"}");

    private void settle() throws InterruptedException {
        host.awaitOpenConnections(0, SOON);
        Thread.sleep(50);
    }

    private static void delete(Calls<ThingsApi> calls) {
        calls.run(Operation.GET_REPOSITORY_BY_ID, Repetition.ONCE, (api, lenient) -> {
            api.delete("1");
            return true;
        });
    }

    private HttpPolicy withLimits(int connections, Duration acquire, Duration idle) {
        return policy.withLimits(new Limits(connections, acquire, idle, 1024 * 1024, 1024));
    }

    @Test
    void one_connection_serves_one_call_after_another() {
        Calls<ThingsApi> calls = calls(policy);

        for (int i = 0; i < 20; i++) {
            get(calls);
        }

        assertThat(host.connections()).isOne();
        assertThat(host.requestCount()).isEqualTo(20);
    }

    @Test
    @Tag("row:B10")
    void b10_an_idle_connection_closed_by_the_host_is_not_used() throws Exception {
        host.nextConnection(Script.of(readRequest(), send(GOOD), close()));
        Calls<ThingsApi> calls = calls(once());
        get(calls);
        settle();

        assertThat(get(calls, Repetition.ONCE).name()).isEqualTo("a");

        assertThat(host.requestCount()).isEqualTo(2);
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    @Tag("row:B11")
    void b11_an_idle_connection_reset_by_the_host_is_not_used() throws Exception {
        host.nextConnection(Script.of(readRequest(), send(GOOD), pause(Duration.ofMillis(100)), reset()));
        Calls<ThingsApi> calls = calls(once());
        get(calls);
        settle();

        assertThat(get(calls, Repetition.ONCE).name()).isEqualTo("a");

        assertThat(host.requestCount()).isEqualTo(2);
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    @Tag("row:B10")
    void b10_all_of_many_idle_connections_closed_by_the_host_are_passed_over() throws Exception {
        ScriptGate gate = new ScriptGate();
        host.byDefault(Script.of(readRequest(), gate.waitUntilOpen(), send(GOOD), close()));
        Calls<ThingsApi> calls = calls(once());
        List<CompletableFuture<?>> parallel = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            parallel.add(inBackground(() -> get(calls)));
        }
        gate.awaitArrivals(8, SOON);
        gate.open();
        for (CompletableFuture<?> call : parallel) {
            call.get(5, TimeUnit.SECONDS);
        }
        settle();
        host.byDefault(Script.of(serve()));

        assertThat(get(calls, Repetition.ONCE).name()).isEqualTo("a");

        assertThat(host.requestCount()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(
            value = Repetition.class,
            names = {"READ", "REPEATABLE"})
    @Tag("row:B12")
    void b12_a_used_connection_closed_instead_of_an_answer_is_made_up_for_by_another(Repetition repetition) {
        host.nextRequest(Script.answer(GOOD), Script.of(close()));
        Calls<ThingsApi> calls = calls(policy);
        get(calls);

        assertThat(get(calls, repetition).name()).isEqualTo("a");

        assertThat(host.requestCount()).isEqualTo(3);
        assertThat(host.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("row:B12")
    void b12_what_must_not_happen_twice_is_not_sent_again(boolean byReset) {
        host.nextRequest(Script.answer(GOOD), Script.of(byReset ? reset() : close()));
        Calls<ThingsApi> calls = calls(policy);
        get(calls);

        Unavailable failure = failure(Unavailable.class, calls, Repetition.ONCE);

        assertThat(failure.reason()).isEqualTo(Unavailable.Reason.RECEIVE);
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(failure.call().attempts()).isOne();
        assertThat(host.requestCount()).isEqualTo(2);
    }

    @Test
    @Tag("row:B18")
    void b18_bytes_behind_an_answer_are_not_the_next_answer() {
        host.nextRequest(Script.of(send(GOOD.then(OTHER))));
        Calls<ThingsApi> calls = calls(once());

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    @Tag("row:B18")
    void b18_bytes_that_come_later_are_not_the_next_answer() throws Exception {
        ScriptGate sent = new ScriptGate();
        host.nextRequest(Script.of(send(GOOD), pause(Duration.ofMillis(20)), send(OTHER), sent.waitUntilOpen()));
        Calls<ThingsApi> calls = calls(once());
        get(calls);
        sent.awaitArrivals(1, SOON);
        Thread.sleep(20);

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("row:B18")
    void b18_bytes_behind_an_answer_without_a_body_are_not_the_next_answer(boolean afterAnother) {
        Calls<ThingsApi> calls = calls(once());
        if (afterAnother) {
            get(calls);
        }
        host.nextRequest(Script.of(send(CorrectResponses.noContent().then(OTHER))));

        delete(calls);

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 8_000, 8_192, 12_000, 15_000})
    @Tag("row:B18")
    void b18_bytes_behind_an_answer_in_one_record_of_tls_are_not_the_next_answer(int length) {
        ScriptedResponse padded = CorrectResponses.ok("{\"name\":\"a\"}" + " ".repeat(length));
        FaultServer secure = own(FaultServer.startTls(TlsKey.trusted()).answering(request -> GOOD));
        secure.nextRequest(Script.of(send(Content.of(padded.then(OTHER).bytes()))));
        HttpPolicy trusting = once().withNetwork(policy.network().withTls(TlsKey.clientContext()));
        Calls<ThingsApi> calls = session(secure.url(), trusting).calls(ThingsApi.class);

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(secure.connections()).isEqualTo(2);
    }

    @Test
    void a_connection_over_tls_is_used_again() {
        FaultServer secure = own(FaultServer.startTls(TlsKey.trusted()).answering(request -> GOOD));
        HttpPolicy trusting = once().withNetwork(policy.network().withTls(TlsKey.clientContext()));
        Calls<ThingsApi> calls = session(secure.url(), trusting).calls(ThingsApi.class);

        for (int i = 0; i < 10; i++) {
            get(calls);
        }

        assertThat(secure.connections()).isOne();
    }

    @Test
    @Tag("row:B20")
    void b20_an_answer_after_the_deadline_is_never_another_calls() throws Exception {
        ScriptGate late = new ScriptGate();
        host.nextRequest(Script.of(late.waitUntilOpen(), send(OTHER)));
        HttpPolicy impatient = once().withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(300)));
        Calls<ThingsApi> calls = calls(impatient);

        TimedOut failure = failure(TimedOut.class, calls, Repetition.ONCE);
        late.open();
        Thread.sleep(50);

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.HEADERS);
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    void a_connection_whose_answer_was_left_unread_is_not_used_again() {
        host.nextRequest(Script.answer(CorrectResponses.status(404, "x".repeat(100_000))));
        Calls<ThingsApi> calls = calls(once());
        failure(GitHostException.class, calls);

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    void a_connection_whose_refusal_was_read_is_used_again() {
        host.nextRequest(
                Script.answer(CorrectResponses.status(404, "{}")), Script.answer(CorrectResponses.status(503)));
        Calls<ThingsApi> calls = calls(once());

        failure(GitHostException.class, calls);
        failure(GitHostException.class, calls);
        get(calls);

        assertThat(host.connections()).isOne();
    }

    @Test
    @Tag("row:A8")
    void a8_at_the_limit_a_call_waits_for_its_turn_so_long_and_is_not_sent() throws Exception {
        ScriptGate gate = new ScriptGate();
        host.nextRequest(Script.of(gate.waitUntilOpen(), send(GOOD)));
        Calls<ThingsApi> calls = calls(withLimits(1, Duration.ofMillis(100), SOON));
        CompletableFuture<ThingsApi.Thing> first = inBackground(() -> get(calls));
        host.awaitRequests(1, SOON);

        Unavailable failure = failure(Unavailable.class, calls);

        assertThat(failure.reason()).isEqualTo(Unavailable.Reason.SATURATED);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure.call().elapsed()).isBetween(Duration.ofMillis(90), Duration.ofSeconds(2));
        assertThat(host.requestCount()).isOne();
        gate.open();
        assertThat(first.get(5, TimeUnit.SECONDS).name()).isEqualTo("a");
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isOne();
    }

    @Test
    @Tag("row:G7")
    void g7_many_callers_share_so_many_connections_and_each_gets_its_own_answer() throws Exception {
        host.answering(request -> CorrectResponses.ok("{\"name\":\"" + request.target() + "\"}"));
        Calls<ThingsApi> calls = calls(withLimits(4, Duration.ofSeconds(10), SOON));
        List<CompletableFuture<String>> names = new ArrayList<>();

        for (int i = 0; i < 200; i++) {
            String id = "id-" + i;
            names.add(inBackground(() -> calls.run(
                    Operation.GET_REPOSITORY_BY_ID,
                    Repetition.READ,
                    (api, lenient) -> api.get(id, null, null, null).name())));
        }

        for (int i = 0; i < names.size(); i++) {
            assertThat(names.get(i).get(10, TimeUnit.SECONDS)).isEqualTo("/things/id-" + i + "?fixed=a");
        }
        assertThat(host.peakConnections()).isLessThanOrEqualTo(4);
        assertThat(host.requestCount()).isEqualTo(200);
    }

    @Test
    void a_permit_comes_back_whatever_becomes_of_the_call() {
        Step[] ends = {
            close(),
            reset(),
            send("no HTTP\r\n\r\n"),
            send(CorrectResponses.ok("no JSON")),
            send(CorrectResponses.redirect(302, "/"))
        };
        for (int i = 0; i < 4; i++) {
            for (Step end : ends) {
                host.nextRequest(Script.of(end));
            }
        }
        AtomicInteger asked = new AtomicInteger();
        Authentication failing = request -> {
            if (asked.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("no");
            }
        };
        HttpPolicy few = withLimits(2, Duration.ofMillis(100), SOON).withRetries(Retries.DEFAULTS.withAttempts(1));
        Calls<ThingsApi> calls = session(host.url(), failing, few).calls(ThingsApi.class);

        for (int i = 0; i < 40; i++) {
            assertThat(failure(GitHostException.class, calls)).hasMessageNotContaining("busy");
        }
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    void an_unused_connection_is_closed_after_a_while() throws Exception {
        Calls<ThingsApi> calls = calls(withLimits(4, SOON, Duration.ofMillis(200)));
        get(calls);
        assertThat(host.openConnections()).isOne();

        host.awaitOpenConnections(0, SOON);

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    @Tag("row:G4")
    void g4_closing_closes_used_and_unused_connections() {
        HttpSession session = session(host.url(), policy);
        get(session.calls(ThingsApi.class));

        session.close();

        host.awaitOpenConnections(0, SOON);
    }

    @Test
    @Tag("row:G4")
    void g4_a_call_that_waits_for_its_turn_is_closed_with_its_session_though_a_sibling_goes_on() throws Exception {
        ScriptGate gate = new ScriptGate();
        host.nextRequest(Script.of(gate.waitUntilOpen(), send(GOOD)));
        HttpSession session = session(host.url(), withLimits(1, SOON, SOON));
        HttpSession sibling = own(session.sibling());
        CompletableFuture<ThingsApi.Thing> first = inBackground(() -> get(sibling.calls(ThingsApi.class)));
        host.awaitRequests(1, SOON);
        CompletableFuture<Closed> waiting = inBackground(() -> failure(Closed.class, session.calls(ThingsApi.class)));
        Thread.sleep(100);

        session.close();

        Closed failure = waiting.get(1, TimeUnit.SECONDS);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        gate.open();
        assertThat(first.get(5, TimeUnit.SECONDS).name()).isEqualTo("a");
        assertThat(host.requestCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("row:G4")
    void g4_a_call_that_waits_for_its_credential_is_closed_with_its_session(boolean withSibling) throws Exception {
        AtomicInteger arrivals = new AtomicInteger();
        HttpSession session = session(
                host.url(),
                request -> {
                    arrivals.incrementAndGet();
                    try {
                        Thread.sleep(5_000);
                    } catch (InterruptedException given) {
                        throw new IllegalStateException(given);
                    }
                },
                policy);
        if (withSibling) {
            own(session.sibling());
        }
        CompletableFuture<GitHostException> waiting =
                inBackground(() -> failure(GitHostException.class, session.calls(ThingsApi.class)));
        while (arrivals.get() == 0) {
            Thread.sleep(5);
        }

        session.close();

        assertThat(waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(Closed.class);
        assertThat(host.requestCount()).isZero();
    }
}
