package io.github.forgeport.http.body;

import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.util.InternCache;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptGate;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** C32: decoding any response ends by the call's deadline, an interrupt or the session's closing. */
class DecodingTest extends FaultFixture {

    /** A response that takes longer to decode than the calls here may take, on any machine. */
    private static final Content ENDLESS =
            Content.of("{\"new\":{" + joined(350_000, i -> "\"" + colliding(i) + "\":1") + "}}");

    record Wide(String name, List<Wide> parts, Map<String, Integer> named, List<String> texts, List<Long> numbers) {}

    private static String joined(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
    }

    /** Returns different names with the same hash code. */
    private static String colliding(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 19; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    private static Arguments shape(String title, String json) {
        return arguments(named(title, json));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("names that nobody declared", "{" + joined(500, i -> "\"n" + i + "\":1") + "}"),
                shape("names below what nobody declared", "{\"new\":{" + joined(500, i -> "\"n" + i + "\":1") + "}}"),
                shape("names of one hash", "{\"new\":{" + joined(500, i -> "\"" + colliding(i) + "\":1") + "}}"),
                shape("names that are wanted", "{\"named\":{" + joined(500, i -> "\"n" + i + "\":1") + "}}"),
                shape("entries", "{\"parts\":[" + joined(500, i -> "{\"name\":\"a\"}") + "]}"),
                shape("empty entries", "{\"parts\":[" + joined(500, i -> "{}") + "]}"),
                shape("texts", "{\"texts\":[" + joined(500, i -> "\"a\"") + "]}"),
                shape("numbers", "{\"numbers\":[" + joined(500, i -> "1") + "]}"),
                shape("nothing at all", "{\"texts\":[" + joined(500, i -> "null") + "]}"),
                shape("lists that nobody declared", "{\"new\":[" + joined(500, i -> "[]") + "]}"),
                shape("texts that nobody declared", "{\"new\":[" + joined(500, i -> "\"a\"") + "]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    @Tag("row:C32")
    void c32_reading_looks_around_whatever_it_reads(String json) {
        AtomicInteger looks = new AtomicInteger();
        ReceivedResponse answer = SampleResponses.answer(200, "[" + json + "]");

        catchThrowable(() -> new ResponseParser().read(answer, Wide[].class, looks::incrementAndGet));

        assertThat(looks).hasValueGreaterThanOrEqualTo(500 / 64);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    @Tag("row:C32")
    void c32_reading_ends_by_what_a_look_throws(String json) {
        NoResponse late = NoResponse.timedOut(Phase.BODY);
        ReceivedResponse answer = SampleResponses.answer(200, "[" + json + "]");

        assertThat(catchThrowable(() -> new ResponseParser().read(answer, Wide[].class, () -> {
                    throw late;
                })))
                .isSameAs(late);
    }

    private HttpPolicy hurried() {
        return once().withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(300)));
    }

    @ParameterizedTest
    @EnumSource(Repetition.class)
    @Tag("row:C32")
    void c32_an_answer_that_takes_too_long_to_decode_is_timed_out(Repetition repetition) {
        host.nextRequest(Script.of(send(CorrectResponses.ok(ENDLESS))));
        Calls<ThingsApi> calls = calls(hurried());

        TimedOut failure = failure(TimedOut.class, calls, repetition);

        assertThat(failure.phase()).isEqualTo(Phase.BODY);
        assertThat(failure.call().status()).hasValue(200);
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:C32")
    void c32_the_time_of_the_call_counts_where_it_is_the_shorter() {
        host.nextRequest(Script.of(send(CorrectResponses.ok(ENDLESS))));
        Timeouts hurried = Timeouts.DEFAULTS.withCall(Duration.ofMillis(300)).withLeastForAttempt(Duration.ofMillis(1));
        Calls<ThingsApi> calls = calls(policy.withTimeouts(hurried));

        TimedOut failure = failure(TimedOut.class, calls);

        assertThat(failure.phase()).isEqualTo(Phase.BODY);
        assertThat(failure.call().attempts()).isOne();
    }

    /** Makes a call in the background, and waits until the host has sent the response that it decodes. */
    private CompletableFuture<GitHostException> decoding(Calls<ThingsApi> calls, Thread[] caller) {
        ScriptGate sent = new ScriptGate();
        host.nextRequest(Script.of(
                send(CorrectResponses.ok(ENDLESS)), pause(Duration.ofMillis(50)), sent.waitUntilOpen(), hang()));
        CompletableFuture<GitHostException> ending = inBackground(() -> {
            caller[0] = Thread.currentThread();
            return failure(GitHostException.class, calls);
        });
        sent.awaitArrivals(1, AT_ONCE);
        return ending;
    }

    @Test
    @Tag("row:C32")
    void c32_an_interrupt_ends_it() {
        Thread[] caller = new Thread[1];
        CompletableFuture<GitHostException> ending = decoding(calls(unhurried()), caller);

        caller[0].interrupt();

        assertThat(ending.join()).isInstanceOf(Interrupted.class);
    }

    @Test
    @Tag("row:C32")
    void c32_closing_the_session_ends_it() {
        HttpSession session = session(host.url(), unhurried());
        CompletableFuture<GitHostException> ending = decoding(session.calls(ThingsApi.class), new Thread[1]);

        session.close();

        assertThat(ending.join()).isInstanceOf(Closed.class);
    }

    @Test
    @Tag("row:C32")
    void c32_mapping_what_cannot_be_read_ends_with_the_time() {
        Calls<ThingsApi> calls = calls(once().withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(500))));

        TimedOut failure = catchThrowableOfType(
                TimedOut.class,
                () -> calls.run(Operation.GET_REPOSITORY_BY_ID, Repetition.READ, (api, lenient) -> {
                    api.get("1", null, null, null);
                    while (true) {
                        lenient.uri("webUrl", "nowhere");
                    }
                }));

        assertThat(failure.phase()).isEqualTo(Phase.BODY);
    }

    @Test
    @Tag("row:C32")
    void c32_no_name_of_a_host_is_interned() {
        String name = "canary-name-that-nobody-declared";

        SampleResponses.read(
                SampleResponses.answer(200, "{\"" + name + "\":1,\"named\":{\"" + name + "2\":1}}"), Wide.class);

        assertThat(InternCache.instance.keySet()).noneMatch(kept -> kept.startsWith("canary-name"));
    }

    /** Returns a weak reference to the first of this many field names that a parser reads. */
    private static WeakReference<String> nameReadBy(ResponseParser json, int names) {
        ReceivedResponse answer =
                SampleResponses.answer(200, "{\"named\":{" + joined(names, i -> "\"canary-" + i + "\":1") + "}}");
        Wide wide = (Wide) json.read(answer, Wide.class, () -> {});
        return new WeakReference<>(wide.named().keySet().iterator().next());
    }

    private static void assertForgotten(WeakReference<String> name) throws InterruptedException {
        for (int i = 0; i < 500 && name.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }

        assertThat(name.get()).isNull();
    }

    @Test
    void the_few_names_that_a_host_uses_are_made_once_for_a_session() {
        ResponseParser json = new ResponseParser();

        WeakReference<String> name = nameReadBy(json, 1);
        WeakReference<String> again = nameReadBy(json, 1);

        assertThat(again.get()).isNotNull().isSameAs(name.get());
    }

    @Test
    @Tag("row:C32")
    void c32_the_names_that_a_session_read_go_with_it() throws InterruptedException {
        assertForgotten(nameReadBy(new ResponseParser(), 1));
    }

    @Test
    @Tag("row:C32")
    void c32_more_names_than_a_host_uses_go_with_the_answer() throws InterruptedException {
        ResponseParser json = new ResponseParser();

        assertForgotten(nameReadBy(json, 10_000));

        assertThat(nameReadBy(json, 1)).isNotNull();
    }
}
