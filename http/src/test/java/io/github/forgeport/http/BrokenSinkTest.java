package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.RequestLine;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.content.OversizedContent;
import io.github.forgeport.http.endpoint.BodySink;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallerExceptions;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A streamed body ends with a failure if its sink throws or is too slow, or its thread is interrupted. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FaultFixture.JVM, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class BrokenSinkTest extends FaultFixture {

    private static final ScriptedResponse ARCHIVE = CorrectResponses.ok(Content.repeat("0123456789", 10_000));
    private static final BodySink TAKES_ALL = (bytes, offset, length) -> {};

    interface Api {

        @RequestLine("GET /archive")
        void archive(BodySink sink);
    }

    private HttpSession session;

    private Calls<Api> archives(HttpPolicy with) {
        session = session(host.url(), with);
        return session.calls(Api.class);
    }

    private static boolean archive(Calls<Api> calls, Repetition repetition, BodySink sink) {
        return calls.run("archive", repetition, (api, lenient) -> {
            api.archive(sink);
            return true;
        });
    }

    private static boolean archive(Calls<Api> calls, BodySink sink) {
        return archive(calls, Repetition.READ, sink);
    }

    private <F extends GitHostException> F failure(Class<F> type, HttpPolicy with, BodySink sink) {
        F failure = catchThrowableOfType(type, () -> archive(archives(with), sink));

        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
        assertThat(failure.call().attempts()).isOne();
        assertThat(host.requestCount()).isOne();
        return failure;
    }

    private static Stream<Throwable> thrown() {
        return CallerExceptions.typed().filter(thrown -> !(thrown instanceof InterruptedException));
    }

    private static Stream<VirtualMachineError> passing() {
        return CallerExceptions.passing();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thrown")
    @Tag("row:C36")
    void c36_what_a_sink_throws_fails_the_call_by_the_name_of_its_class(Throwable thrown) {
        host.answering(request -> ARCHIVE);

        Rejected failure = failure(Rejected.class, policy, (bytes, offset, length) -> {
            throw CallerExceptions.by(thrown);
        });

        assertThat(failure)
                .hasMessageEndingWith("Check what takes the body, which ended as "
                        + thrown.getClass().getName() + ".")
                .hasMessageNotContaining(CallerExceptions.TEXT)
                .hasNoCause();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("row:C36")
    void c36_it_is_not_repeated_and_its_connection_not_used_again(Repetition repetition) {
        host.answering(request -> ARCHIVE);
        Calls<Api> calls = archives(policy);
        AtomicInteger pieces = new AtomicInteger();

        Rejected failure = catchThrowableOfType(
                Rejected.class,
                () -> archive(calls, repetition, (bytes, offset, length) -> {
                    pieces.incrementAndGet();
                    throw new IOException(CallerExceptions.TEXT);
                }));
        archive(calls, TAKES_ALL);

        assertThat(failure.call().attempts()).isOne();
        assertThat(pieces).hasValue(1);
        assertThat(host.requestCount()).isEqualTo(2);
        assertThat(host.connections()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    @Tag("row:C36")
    void c36_an_error_of_the_jvm_in_it_passes_on_and_the_next_call_succeeds(VirtualMachineError error) {
        host.answering(request -> ARCHIVE);
        Calls<Api> calls = archives(policy.withLimits(policy.limits().withConnections(1)));

        assertThat(catchThrowable(() -> archive(calls, (bytes, offset, length) -> {
                    throw error;
                })))
                .isSameAs(error);
        archive(calls, TAKES_ALL);
        assertThat(host.connections()).isEqualTo(2);
    }

    @Test
    @Tag("row:C36")
    void c36_a_sink_that_takes_longer_than_an_attempt_may_is_timed_out() {
        host.answering(request -> CorrectResponses.ok("{}"));

        TimedOut failure = failure(TimedOut.class, policy, (bytes, offset, length) -> sleep(2_500));

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.BODY);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupt) {
            throw CallerExceptions.by(interrupt);
        }
    }

    @Test
    @Tag("row:C36")
    void c36_the_time_of_an_attempt_is_that_of_the_whole_stream() {
        host.answering(
                Script.of(send(ARCHIVE.head()), sendSlowly(Content.repeat("0", 100_000), Duration.ofMillis(20))));

        TimedOut failure = failure(TimedOut.class, policy, TAKES_ALL);

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.BODY);
        assertThat(failure.call().elapsed()).isBetween(Duration.ofSeconds(2), AT_ONCE);
    }

    @Test
    @Tag("row:C36")
    void c36_a_stream_that_needs_little_of_the_wire_is_timed_out_too() {
        host.answering(
                request -> CorrectResponses.ok(OversizedContent.gzipBomb(1_000)).header("Content-Encoding", "gzip"));

        TimedOut failure = failure(TimedOut.class, policy, (bytes, offset, length) -> sleep(1));

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.BODY);
    }

    @Test
    @Tag("row:C36")
    void c36_an_interrupt_within_the_sink_ends_the_stream_and_keeps_the_flag() {
        host.answering(request -> ARCHIVE);

        failure(
                Interrupted.class,
                unhurried(),
                (bytes, offset, length) -> Thread.currentThread().interrupt());

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Tag("row:C36")
    void c36_an_interrupt_that_a_sink_throws_is_one() {
        host.answering(request -> ARCHIVE);

        failure(Interrupted.class, unhurried(), (bytes, offset, length) -> {
            throw CallerExceptions.by(new InterruptedException(CallerExceptions.TEXT));
        });

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Tag("row:C36")
    void c36_an_interrupt_while_the_next_piece_is_waited_for_ends_the_stream_at_once() throws Exception {
        host.answering(Script.of(send(ARCHIVE.headAndBody(10)), hang()));
        CountDownLatch taken = new CountDownLatch(1);
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        CompletableFuture<Throwable> ending = inBackground(() -> {
            caller.complete(Thread.currentThread());
            return catchThrowable(() -> archive(archives(unhurried()), (bytes, offset, length) -> taken.countDown()));
        });

        taken.await();
        caller.get().interrupt();

        assertThat(ending.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(Interrupted.class);
    }

    @Test
    @Tag("row:C36")
    void c36_closing_ends_a_stream_at_once() throws Exception {
        host.answering(Script.of(send(ARCHIVE.headAndBody(10)), hang()));
        Calls<Api> calls = archives(unhurried());
        CountDownLatch taken = new CountDownLatch(1);
        CompletableFuture<Throwable> ending =
                inBackground(() -> catchThrowable(() -> archive(calls, (bytes, offset, length) -> taken.countDown())));

        taken.await();
        session.close();

        assertThat(ending.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Closed.class,
                        closed -> assertThat(closed.call().effect()).isEqualTo(Effect.ACCEPTED));
    }

    @Test
    @Tag("row:C36")
    void c36_a_sink_that_closes_the_session_gets_no_more() {
        host.answering(request -> ARCHIVE);
        AtomicInteger pieces = new AtomicInteger();

        failure(Closed.class, policy, (bytes, offset, length) -> {
            pieces.incrementAndGet();
            session.close();
            throw new IOException(CallerExceptions.TEXT);
        });

        assertThat(pieces).hasValue(1);
    }
}
