package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import feign.Param;
import feign.RequestLine;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptGate;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.content.OversizedContent;
import io.github.forgeport.http.endpoint.BodySink;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.endpoint.SuccessStatus;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of a success is streamed to a sink as it arrives. */
class StreamedBodyTest extends FaultFixture {

    private static final int LENGTH = 100_000;
    private static final int MOST = 2 * LENGTH;
    private static final byte[] NOISE = noise();
    private static final ScriptedResponse ARCHIVE =
            CorrectResponses.ok(Content.of(NOISE)).contentType("application/zip");

    interface Api {

        @RequestLine("GET /archives/{ref}")
        void archive(@Param("ref") String ref, BodySink sink);

        @RequestLine("GET /archives")
        Response latest(BodySink sink);

        @RequestLine("GET /description")
        Thing describe();

        @RequestLine("POST /archives")
        @SuccessStatus(201)
        void make(BodySink sink, Thing of);
    }

    /** The bytes that the sink received. */
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    private static byte[] noise() {
        byte[] noise = new byte[LENGTH];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private Calls<Api> archives(HttpPolicy with) {
        return session(host.url(), with).calls(Api.class);
    }

    private HttpPolicy capped(long bytes) {
        return policy.withLimits(policy.limits().withStreamBytes(bytes));
    }

    private static boolean archive(Calls<Api> calls, Repetition repetition, BodySink sink) {
        return calls.run("archive", repetition, (api, lenient) -> {
            api.archive("v1", sink);
            return true;
        });
    }

    private boolean archive(HttpPolicy with) {
        return archive(archives(with), Repetition.READ, taken::write);
    }

    private <F extends GitHostException> F failure(Class<F> type, HttpPolicy with) {
        return catchThrowableOfType(type, () -> archive(with));
    }

    static Stream<Named<ScriptedResponse>> whole() {
        return Stream.of(
                named("with a length", ARCHIVE),
                named("in chunks", ARCHIVE.chunked()),
                named("in one chunk", ARCHIVE.chunked(LENGTH)),
                named("to the end of the connection", ARCHIVE.closeDelimited()),
                named("compressed", ARCHIVE.gzip()),
                named("compressed in chunks", ARCHIVE.gzip().chunked()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void a_body_reaches_the_sink_decompressed_and_whole(ScriptedResponse answer) {
        host.nextRequest(Script.of(send(answer), close()));

        archive(policy);

        assertThat(taken.toByteArray()).isEqualTo(NOISE);
        assertThat(host.requestCount()).isOne();
    }

    @Test
    void a_piece_reaches_the_sink_before_the_next_has_come() {
        ScriptGate second = new ScriptGate();
        host.nextRequest(Script.of(
                send(ARCHIVE.headAndBody(10)),
                second.waitUntilOpen(),
                send(Content.of(Arrays.copyOfRange(NOISE, 10, LENGTH)))));

        archive(archives(unhurried()), Repetition.READ, (bytes, offset, length) -> {
            taken.write(bytes, offset, length);
            second.open();
        });

        assertThat(taken.toByteArray()).isEqualTo(NOISE);
    }

    @Test
    void a_connection_whose_body_was_delivered_is_used_again() {
        host.answering(request -> ARCHIVE);
        Calls<Api> calls = archives(policy);

        archive(calls, Repetition.READ, taken::write);
        archive(calls, Repetition.READ, taken::write);

        assertThat(taken.size()).isEqualTo(2 * LENGTH);
        assertThat(host.connections()).isOne();
    }

    @Test
    void status_and_headers_are_returned_beside_it() {
        host.answering(request -> ARCHIVE.statusLine("HTTP/1.1 206 Partial"));

        Response response = archives(policy).run("latest", Repetition.READ, (api, lenient) -> api.latest(taken::write));

        assertThat(response.status()).isEqualTo(206);
        assertThat(response.header("Content-Type")).contains("application/zip");
        assertThat(response.json().isMissingNode()).isTrue();
        assertThat(taken.toByteArray()).isEqualTo(NOISE);
    }

    @Test
    void a_request_with_a_body_may_have_a_sink_too() {
        host.answering(request -> ARCHIVE.statusLine("HTTP/1.1 201 Created"));

        archives(policy).run("make", Repetition.ONCE, (api, lenient) -> {
            api.make(taken::write, Thing.named("a"));
            return true;
        });

        assertThat(host.requests().get(0).bodyText()).isEqualTo("{\"name\":\"a\"}");
        assertThat(taken.toByteArray()).isEqualTo(NOISE);
    }

    static Stream<Named<ScriptedResponse>> empty() {
        return Stream.of(
                named("of no bytes", CorrectResponses.ok("")),
                named("of no chunks", CorrectResponses.ok("").chunked()),
                named("of no bytes, compressed", CorrectResponses.ok("").gzip()),
                named("that is none", CorrectResponses.noContent()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("empty")
    void a_body_without_bytes_never_reaches_the_sink(ScriptedResponse answer) {
        host.answering(request -> answer);

        archive(archives(policy), Repetition.READ, (bytes, offset, length) -> {
            throw new AssertionError("nothing is to be taken");
        });

        assertThat(host.requestCount()).isOne();
    }

    @Test
    void a_sink_that_is_null_is_refused_before_anything_is_sent() {
        Rejected failure = catchThrowableOfType(Rejected.class, () -> archive(archives(policy), Repetition.READ, null));

        assertThat(failure).hasMessageContaining("Give a sink");
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(host.connections()).isZero();
    }

    static Stream<Arguments> noSuccess() {
        return Stream.of(
                arguments(404, NotFound.class, Effect.REJECTED, 1),
                arguments(429, GitHostException.RateLimited.class, Effect.REJECTED, 3),
                arguments(503, Unavailable.class, Effect.UNKNOWN, 3),
                arguments(302, ProtocolViolation.class, Effect.REJECTED, 1),
                arguments(201, ProtocolViolation.class, Effect.ACCEPTED, 1),
                arguments(600, ProtocolViolation.class, Effect.UNKNOWN, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noSuccess")
    @Tag("row:C35")
    void c35_nothing_of_what_is_no_success_of_the_endpoint_reaches_the_sink(
            int status, Class<? extends GitHostException> member, Effect effect, int attempts) {
        host.answering(request -> CorrectResponses.status(status, "{\"code\":\"fake\"}"));

        GitHostException failure = failure(GitHostException.class, policy);

        assertThat(failure).isInstanceOf(member);
        assertThat(failure.call().status()).hasValue(status);
        assertThat(failure.call().effect()).isEqualTo(effect);
        assertThat(failure.call().attempts()).isEqualTo(attempts);
        assertThat(taken.size()).isZero();
    }

    @Test
    @Tag("row:C35")
    void c35_a_refusal_has_the_code_of_its_body() {
        host.answering(request -> CorrectResponses.status(404, "{\"code\":\"FORBIDDEN\"}"));

        GitHostException.Forbidden failure = failure(GitHostException.Forbidden.class, policy);

        assertThat(failure.call().vendorCode()).contains("FORBIDDEN");
    }

    private static Arguments row(String title, Reason reason, Step... steps) {
        return arguments(named(title, Script.of(steps)), reason);
    }

    /** Returns responses that break after part of the body was sent. */
    static Stream<Arguments> brokenLater() {
        Duration soon = Duration.ofMillis(100);
        return Stream.of(
                row("cut", Reason.TRUNCATED, send(ARCHIVE.headAndBody(50_000)), close()),
                row("reset", Reason.TRUNCATED, send(ARCHIVE.headAndBody(50_000)), pause(soon), reset()),
                row("without the last chunk", Reason.TRUNCATED, send(ARCHIVE.chunkedWithoutEnd()), close()),
                row("with a bad size of a chunk", Reason.TRUNCATED, send(ARCHIVE.chunkedWithLastSize("x"))),
                row("with gzip that is cut", Reason.TRUNCATED, send(ARCHIVE.gzipTruncated())),
                row("with gzip of a bad checksum", Reason.TRUNCATED, send(ARCHIVE.gzipBadCrc())),
                row(
                        "with bytes behind gzip",
                        Reason.TRAILING,
                        send(ARCHIVE.header("Content-Encoding", "gzip")
                                .body(gzip(ARCHIVE).then("more")))),
                row(
                        "too long, in chunks",
                        Reason.TOO_LARGE,
                        send(CorrectResponses.ok(Content.repeat("a", MOST + 1)).chunked())),
                row("too long, compressed", Reason.TOO_LARGE, send(compressed(OversizedContent.gzipBomb(1)))));
    }

    private static ScriptedResponse compressed(Content gzip) {
        return CorrectResponses.ok(gzip).header("Content-Encoding", "gzip");
    }

    private static Content gzip(ScriptedResponse answer) {
        byte[] whole = answer.gzip().bytes();
        int head = answer.gzip().head().bytes().length;
        return Content.of(Arrays.copyOfRange(whole, head, whole.length));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenLater")
    @Tag("row:C35")
    void c35_what_breaks_after_a_byte_reached_the_sink_fails_as_a_whole_body_does_and_is_not_repeated(
            Script script, Reason reason) {
        host.answering(script);

        ProtocolViolation failure = failure(ProtocolViolation.class, capped(MOST));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
        assertThat(failure.call().attempts()).isOne();
        assertThat(host.requestCount()).isOne();
        assertThat(taken.size()).isBetween(1, MOST);
    }

    @Test
    @Tag("row:C35")
    void c35_what_another_endpoint_answers_within_the_attempt_is_not_for_the_sink_and_ends_it_all_the_same() {
        host.nextRequest(Script.answer(ARCHIVE), Script.answer(GOOD));
        Calls<Api> calls = archives(policy);
        BiFunction<Api, LenientFields, Thing> both = (api, lenient) -> {
            api.archive("v1", taken::write);
            return api.describe();
        };
        Thing described = calls.run("both", Repetition.READ, both);

        host.nextRequest(Script.answer(ARCHIVE), Script.answer(CorrectResponses.status(503)));
        Unavailable failure = catchThrowableOfType(Unavailable.class, () -> calls.run("both", Repetition.READ, both));

        assertThat(described.name()).isEqualTo("a");
        assertThat(failure.call().attempts()).isOne();
        assertThat(taken.size()).isEqualTo(2 * LENGTH);
    }

    static Stream<Named<ScriptedResponse>> small() {
        return Stream.of(
                named("with a length", GOOD),
                named("in chunks", GOOD.chunked(5)),
                named("compressed", GOOD.gzip()),
                named("compressed in chunks", GOOD.gzip().chunked(5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("small")
    @Tag("row:C35")
    void c35_what_is_cut_at_any_byte_is_truncated(ScriptedResponse answer) {
        Calls<Api> calls = archives(once());
        int length = answer.bytes().length - answer.head().bytes().length;

        for (int i = 0; i < length; i++) {
            host.nextRequest(Script.of(send(answer.headAndBody(i)), close()));
            assertThat(catchThrowable(() -> archive(calls, Repetition.READ, taken::write)))
                    .as("after %d of %d bytes", i, length)
                    .isInstanceOfSatisfying(
                            ProtocolViolation.class,
                            cut -> assertThat(cut.reason()).isEqualTo(Reason.TRUNCATED));
        }
        host.nextRequest(Script.answer(answer));
        assertThat(archive(calls, Repetition.READ, taken::write)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("row:C35")
    void c35_so_it_is_whatever_the_repetition(Repetition repetition) {
        host.answering(Script.of(send(ARCHIVE.headAndBody(1)), close()));

        GitHostException failure =
                catchThrowableOfType(GitHostException.class, () -> archive(archives(policy), repetition, taken::write));

        assertThat(failure.call().attempts()).isOne();
        assertThat(taken.toByteArray()).containsExactly(NOISE[0]);
    }

    static Stream<Named<Script>> brokenAtFirst() {
        return Stream.of(
                named("no byte of an answer", Script.of(close())),
                named("a refusal", Script.of(send(CorrectResponses.status(503, "{}")))),
                named("no byte of the body", Script.of(send(ARCHIVE.head()), close())),
                named(
                        "no byte behind the header of gzip",
                        Script.of(send(ARCHIVE.gzip().headAndBody(10)), close())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAtFirst")
    @Tag("row:C35")
    void c35_what_breaks_before_a_byte_reached_the_sink_is_repeated(Script script) {
        host.nextRequest(script, Script.answer(ARCHIVE));

        archive(policy);

        assertThat(taken.toByteArray()).isEqualTo(NOISE);
        assertThat(host.requestCount()).isEqualTo(2);
    }

    static Stream<Arguments> refusedAtOnce() {
        return Stream.of(
                arguments(
                        named("too long, as it says", CorrectResponses.ok(Content.repeat("a", MOST + 1))),
                        Reason.TOO_LARGE),
                arguments(named("no gzip", compressed(Content.of("this is text"))), Reason.ENCODING),
                arguments(named("of another encoding", ARCHIVE.header("Content-Encoding", "br")), Reason.ENCODING),
                arguments(named("of two lengths", ARCHIVE.contentLength("9", "10")), Reason.FRAMING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAtOnce")
    @Tag("row:C35")
    void c35_what_its_headers_forbid_is_refused_before_a_byte_reaches_the_sink(ScriptedResponse answer, Reason reason) {
        host.answering(request -> answer);

        ProtocolViolation failure = failure(ProtocolViolation.class, capped(MOST));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.call().attempts()).isOne();
        assertThat(taken.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16_383, 16_384, 16_385})
    @Tag("row:C35")
    void c35_the_limit_is_its_own_and_the_last_byte_within_it_is_taken(int limit) {
        HttpPolicy capped = capped(limit).withLimits(capped(limit).limits().withResponseBytes(1));
        host.answering(
                request -> CorrectResponses.ok(Content.repeat("a", limit)).chunked());
        archive(capped);
        assertThat(taken.size()).isEqualTo(limit);

        host.answering(
                request -> CorrectResponses.ok(Content.repeat("a", limit + 1)).chunked());
        ProtocolViolation failure = failure(ProtocolViolation.class, capped);

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(taken.size()).isEqualTo(2 * limit);
    }

    @Test
    @Tag("row:C35")
    void c35_what_the_adapter_refuses_after_the_delivery_is_not_repeated_either() {
        host.answering(request -> ARCHIVE);

        GitHostException failure = catchThrowableOfType(
                GitHostException.class,
                () -> archives(policy).<Boolean>run("archive", Repetition.READ, (api, lenient) -> {
                    api.archive("v1", taken::write);
                    throw new BadResponse(Reason.TRUNCATED, null);
                }));

        assertThat(failure.call().attempts()).isOne();
        assertThat(taken.size()).isEqualTo(LENGTH);
    }
}
