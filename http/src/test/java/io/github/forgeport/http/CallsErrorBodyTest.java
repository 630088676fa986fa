package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response with an error status is a failure of that status, even if its body is truncated or malformed. */
class CallsErrorBodyTest extends FaultFixture {

    private static final ScriptedResponse NOT_THERE = CorrectResponses.status(404, "{\"message\":\"" + CANARY + "\"}");

    static Stream<Named<Script>> bodies() {
        return Stream.of(
                named("none", Script.answer(CorrectResponses.status(404))),
                named("a page", Script.answer(CorrectResponses.html(404, "<h1>" + CANARY + "</h1>"))),
                named("cut by FIN", Script.of(send(NOT_THERE.headAndBody(10)), close())),
                named("no byte of it, then FIN", Script.of(send(NOT_THERE.head()), close())),
                named("cut by RST", Script.of(send(NOT_THERE.headAndBody(10)), reset())),
                named("without its last chunk", Script.of(send(NOT_THERE.chunkedWithoutEnd()), close())),
                named("with a bad chunk", Script.of(send(NOT_THERE.chunkedWithLastSize("no size")), close())),
                named("until the end", Script.of(send(NOT_THERE.closeDelimited()), close())),
                named("gzip", Script.answer(NOT_THERE.gzip())),
                named("cut gzip", Script.answer(NOT_THERE.gzipTruncated())),
                named("gzip of another sum", Script.answer(NOT_THERE.gzipBadCrc())),
                named("says gzip and is not", Script.answer(NOT_THERE.header("Content-Encoding", "gzip"))),
                named(
                        "says gzip and is empty",
                        Script.answer(CorrectResponses.status(404).header("Content-Encoding", "gzip"))),
                named("another encoding", Script.answer(NOT_THERE.header("Content-Encoding", "br"))),
                named("50 MB", Script.answer(CorrectResponses.status(404).body(Content.repeat("x", 50_000_000)))),
                named(
                        "endless",
                        Script.of(send(CorrectResponses.status(404)
                                .body(Content.endless("x"))
                                .closeDelimited()))),
                named("deep", Script.answer(CorrectResponses.status(404, "[".repeat(50_000)))),
                named("no UTF-8", Script.answer(CorrectResponses.status(404).body(Content.of(new byte[] {
                    '{', (byte) 0xFF, '}'
                })))),
                named(
                        "a name twice",
                        Script.answer(CorrectResponses.status(404, "{\"code\":\"CONFLICT\",\"code\":\"CONFLICT\"}"))),
                named("a code of another type", Script.answer(CorrectResponses.status(404, "{\"code\":{\"a\":[]}}"))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @Tag("row:D27")
    void d27_the_status_tells_the_kind(Script body) {
        host.nextRequest(body);
        Calls<ThingsApi> calls = calls(policy);

        NotFound failure = failure(NotFound.class, calls);

        assertThat(failure.call().status()).hasValue(404);
        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure).hasMessageNotContaining(CANARY).hasNoCause();
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:D27")
    void d27_what_a_host_that_cannot_serve_adds_does_not_matter() {
        ScriptedResponse down = CorrectResponses.status(503, "{\"message\":\"down\"}");
        host.nextRequest(
                Script.of(send(down.headAndBody(5)), close()),
                Script.answer(down.header("Content-Encoding", "br")),
                Script.answer(down.gzipTruncated()));

        Unavailable failure = failure(Unavailable.class, calls(policy));

        assertThat(failure.reason()).isEqualTo(Unavailable.Reason.SERVICE);
        assertThat(failure.call().attempts()).isEqualTo(3);
        assertThat(host.requestCount()).isEqualTo(3);
    }

    @Test
    @Tag("row:D27")
    void d27_a_body_that_never_ends_is_timed_out_with_the_status_it_had() {
        host.nextRequest(Script.of(send(NOT_THERE.headAndBody(5)), hang()));
        HttpPolicy quick = once().withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(300)));

        TimedOut failure = failure(TimedOut.class, calls(quick));

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.BODY);
        assertThat(failure.call().status()).hasValue(404);
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    @Tag("row:B3")
    void b3_a_body_that_drips_is_timed_out() {
        host.nextRequest(Script.of(
                sendSlowly(CorrectResponses.ok("{\"name\":\"" + "x".repeat(1_000) + "\"}"), Duration.ofMillis(20))));
        HttpPolicy quick = once().withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(300)));

        TimedOut failure = failure(TimedOut.class, calls(quick));

        assertThat(failure.call().elapsed()).isBetween(Duration.ofMillis(290), Duration.ofSeconds(2));
    }

    @Test
    void the_status_and_request_id_of_an_answer_that_broke_off_are_known() {
        host.nextRequest(Script.of(send(GOOD.header("X-Request-Id", "r-1").headAndBody(3)), close()));

        GitHostException failure = failure(GitHostException.class, calls(once()));

        assertThat(failure.call().status()).hasValue(200);
        assertThat(failure.call().requestId()).contains("r-1");
        assertThat(failure.call().vendorCode()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "request_id"})
    @Tag("row:C31")
    @Tag("row:D28")
    void d28_c31_what_the_host_calls_it_is_escaped_and_cut_to_128(String field) {
        String hostile = "\\r\\nINFO forged \\u001b[2J \\u202e \\u0000 \\ud800 " + "密".repeat(1_000_000 / 3);
        ScriptedResponse refusal = CorrectResponses.status(400, "{\"" + field + "\":\"" + hostile + "\"}");
        HttpPolicy generous = policy.withLimits(new Limits(1, SOON, SOON, 16 * 1024 * 1024, 4 * 1024 * 1024));
        host.nextRequest(Script.answer(refusal));

        GitHostException failure = failure(GitHostException.class, calls(generous));

        String shown = (field.equals("code")
                        ? failure.call().vendorCode()
                        : failure.call().requestId())
                .orElseThrow();
        assertThat(shown).hasSizeLessThanOrEqualTo(128 + "...".length()).doesNotContainPattern("[\\p{Cntrl}\\u202e]");
        assertThat(failure.getMessage())
                .doesNotContainPattern("[\\p{Cntrl}\\u202e]")
                .hasSizeLessThan(600);
    }

    @Test
    @Tag("row:D28")
    void d28_a_request_id_in_a_header_is_escaped_and_cut_to_128_too() {
        host.nextRequest(
                Script.answer(CorrectResponses.status(400).header("X-Request-Id", "\u001b[2J" + "r".repeat(10_000))));

        GitHostException failure = failure(GitHostException.class, calls(policy));

        assertThat(failure.call().requestId().orElseThrow())
                .hasSizeLessThanOrEqualTo(128 + "...".length())
                .doesNotContainPattern("\\p{Cntrl}");
    }
}
