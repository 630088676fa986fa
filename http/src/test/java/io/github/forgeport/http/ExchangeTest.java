package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcome of one exchange for each behaviour of the host. */
class ExchangeTest extends FaultFixture {

    private final List<String> outcomes = new ArrayList<>();

    private Calls<ThingsApi> listened() {
        return calls(once().withListener(new CallListener() {
            @Override
            public void called(Call call) {
                outcomes.add(call.outcome());
            }
        }));
    }

    private static Arguments row(String id, String title, String outcome, Effect effect, Step... steps) {
        return arguments(named(id + " " + title, Script.of(steps)), outcome, effect);
    }

    static Stream<Arguments> ends() {
        String framing = "ProtocolViolation.FRAMING";
        String truncated = "ProtocolViolation.TRUNCATED";
        String broken = "Unavailable.RECEIVE";
        return Stream.of(
                row("B5", "FIN", broken, Effect.UNKNOWN, close()),
                row("B6", "RST", broken, Effect.UNKNOWN, reset()),
                row("B7", "half a status line", broken, Effect.UNKNOWN, send("HTTP/1.1 20"), close()),
                row("B7", "half of the headers", broken, Effect.UNKNOWN, send("HTTP/1.1 200 OK\r\nX: 1\r\n"), close()),
                row("B8", "half a body", truncated, Effect.ACCEPTED, send(GOOD.headAndBody(5)), close()),
                row("B9", "no last chunk", truncated, Effect.ACCEPTED, send(GOOD.chunkedWithoutEnd()), close()),
                row(
                        "B14",
                        "length and chunks",
                        framing,
                        Effect.ACCEPTED,
                        send(GOOD.chunked().header("Content-Length", "12"))),
                row("B14", "two lengths", framing, Effect.ACCEPTED, send(GOOD.contentLength("12", "13"))),
                row("B14", "no number", framing, Effect.ACCEPTED, send(GOOD.contentLength("x"))),
                row("B14", "negative", framing, Effect.ACCEPTED, send(GOOD.contentLength("-1"))),
                row(
                        "B15",
                        "a huge header",
                        "ProtocolViolation.TOO_LARGE",
                        Effect.UNKNOWN,
                        send(GOOD.hugeHeader(1_000_000))),
                row(
                        "B15",
                        "10,000 headers",
                        "ProtocolViolation.TOO_LARGE",
                        Effect.UNKNOWN,
                        send(GOOD.manyHeaders(10_000))),
                row("B16", "no HTTP", framing, Effect.UNKNOWN, send("220 mail ready\r\n\r\n")),
                row(
                        "B17",
                        "endless 103",
                        framing,
                        Effect.UNKNOWN,
                        send(Content.repeat("HTTP/1.1 103 Early\r\n\r\n", 100))),
                row("D22", "no status", framing, Effect.UNKNOWN, send(CorrectResponses.status(0))));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void b_what_breaks_on_the_wire_has_its_name(Script script, String outcome, Effect effect) {
        host.nextRequest(script);
        Calls<ThingsApi> calls = listened();

        GitHostException failure = failure(GitHostException.class, calls);

        assertThat(outcomes).containsExactly(outcome);
        assertThat(failure.call().effect()).isEqualTo(effect);
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.requestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 102, 103})
    @Tag("row:B17")
    void b17_an_answer_that_is_not_yet_the_answer_is_passed_over(int status) {
        host.nextRequest(Script.of(send(CorrectResponses.interim(status).then(GOOD))));

        assertThat(get(calls(once())).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:B19")
    void b19_a_connection_that_the_host_means_to_close_is_not_used_again() {
        host.nextRequest(Script.of(send(GOOD.header("Connection", "close")), hang()));
        Calls<ThingsApi> calls = calls(once());

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    @Tag("row:B19")
    void b19_a_connection_of_http_1_0_is_not_used_again() {
        host.nextRequest(Script.of(send(GOOD.http10()), hang()));
        Calls<ThingsApi> calls = calls(once());

        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 302, 399})
    @Tag("row:E1")
    void e1_the_body_of_a_redirect_is_not_waited_for(int status) {
        host.nextRequest(Script.of(
                send(CorrectResponses.redirect(status, "/x").contentLength("10").head()), hang()));
        Calls<ThingsApi> calls = calls(unhurried());

        ProtocolViolation failure = failure(ProtocolViolation.class, calls);

        assertThat(failure.reason()).isEqualTo(ProtocolViolation.Reason.REDIRECT);
        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    @Tag("row:D27")
    void d27_the_least_failure_is_one_by_its_status_too() {
        host.nextRequest(Script.answer(CorrectResponses.status(400, "{}").header("Content-Encoding", "br")));

        assertThat(failure(GitHostException.class, calls(policy))).isInstanceOf(GitHostException.Rejected.class);
    }
}
