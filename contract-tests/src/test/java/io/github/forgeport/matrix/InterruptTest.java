package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static io.github.forgeport.faults.Steps.stopReading;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.SaturatedPort;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** G1 to G3 and G5: a call that is interrupted, or whose session is closed, ends at once in each of its phases. */
@Execution(ExecutionMode.CONCURRENT)
class InterruptTest {

    /**
     * The longest time to end a call: 50 ms on a quiet machine, with a reserve for others' load, and far below the
     * deadlines.
     */
    private static final long AT_ONCE_MILLIS = 1_500;

    private static final long INTO_THE_PHASE_MILLIS = 300;

    /** The time until a call is surely sending: the kernels' buffers must be full. */
    private static final long INTO_SENDING_MILLIS = 1_500;

    private static final Duration LONG = Duration.ofSeconds(30);

    /** A phase in which a call is interrupted or its session is closed. */
    record Phase(String name, Subject subject, FaultCase.SetUp setUp) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Phase> phases() {
        Subject read = ProbeVendor.read();
        return Stream.of(
                new Phase(
                        "acquire",
                        read,
                        fixture -> fixture.byDefault(readRequest(), hang())
                                .policy(now -> now.withLimits(
                                        new Limits(1, LONG, LONG, MiniaturePolicy.BODY, MiniaturePolicy.BODY)))),
                new Phase(
                        "connect",
                        read,
                        fixture -> fixture.at(fixture.own(SaturatedPort.start()).url())),
                new Phase(
                        "SOCKS",
                        read,
                        fixture -> fixture.byDefault(hang())
                                .policy(now -> now.withNetwork(now.network()
                                        .withProxy(ProxyServer.socks(
                                                "127.0.0.1",
                                                fixture.server().address().getPort()))))),
                new Phase(
                        "TLS",
                        read,
                        fixture -> fixture.byDefault(hang()).at(fixture.server().url("https"))),
                new Phase("send", ProbeVendor.large(Repetition.ONCE), fixture -> fixture.byDefault(stopReading(LONG))),
                new Phase("headers", read, fixture -> fixture.byDefault(readRequest(), hang())),
                new Phase(
                        "dripping body",
                        read,
                        fixture -> fixture.byDefault(
                                readRequest(),
                                send(fixture.good().contentLength("5000").head()),
                                sendSlowly(Content.of(" ".repeat(5_000)), Duration.ofMillis(20)))),
                new Phase(
                        "stalled body",
                        read,
                        fixture -> fixture.byDefault(
                                readRequest(), send(fixture.good().contentLength("5000")), hang())),
                new Phase(
                        "backoff",
                        read,
                        fixture -> fixture.answering(CorrectResponses.status(429))
                                .policy(now -> now.withTimeouts(now.timeouts().withCall(Duration.ofMinutes(10)))
                                        .withRetries(new Retries(3, LONG, LONG, LONG, LONG, 500, 14, 5))
                                        .withTiming(new Timing(now.timing().sleeper(), () -> Long.MAX_VALUE)))));
    }

    @Test
    @Tag("row:G1")
    void g1_an_interrupted_thread_sends_nothing_and_stays_interrupted() {
        try (RowFixture fixture = new RowFixture(ProbeVendor.read());
                Subject.Session session = fixture.open()) {
            Thread.currentThread().interrupt();

            ActualOutcome outcome = ActualOutcome.of(session);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome.assertFailure()).isInstanceOf(Interrupted.class);
            assertThat(fixture.server().connections()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    @Tag("row:G2")
    void g2_an_interrupt_ends_the_call_at_once(Phase phase) throws Exception {
        try (RowFixture fixture = patient(phase);
                Subject.Session session = fixture.open()) {
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            CompletableFuture<GitHostException> failure = new CompletableFuture<>();
            occupyIfOne(fixture, session);
            Thread caller = new Thread(() -> {
                ActualOutcome outcome = ActualOutcome.of(session);
                flag.complete(Thread.currentThread().isInterrupted());
                failure.complete(outcome.assertFailure());
            });
            caller.start();
            Thread.sleep(phase.name().equals("send") ? INTO_SENDING_MILLIS : INTO_THE_PHASE_MILLIS);
            long sent = fixture.server().requestCount();

            caller.interrupt();

            assertThat(soon(failure)).isInstanceOf(Interrupted.class);
            assertThat(soon(flag)).as("interrupt flag").isTrue();
            assertThat(fixture.server().requestCount()).as("no further attempt").isEqualTo(sent);
        }
    }

    @SuppressWarnings("try") // That it is closed is what is tested.
    @ParameterizedTest
    @MethodSource("phases")
    @Tag("row:G3")
    void g3_closing_the_session_ends_the_call_at_once(Phase phase) throws Exception {
        try (RowFixture fixture = patient(phase);
                Subject.Session session = fixture.open()) {
            CompletableFuture<GitHostException> failure = new CompletableFuture<>();
            occupyIfOne(fixture, session);
            Thread caller =
                    new Thread(() -> failure.complete(ActualOutcome.of(session).assertFailure()));
            caller.start();
            Thread.sleep(phase.name().equals("send") ? INTO_SENDING_MILLIS : INTO_THE_PHASE_MILLIS);

            session.close();

            assertThat(soon(failure)).isInstanceOf(Closed.class);
        }
    }

    /** Occupies the connection by another call, if there is room for one only. */
    private static void occupyIfOne(RowFixture fixture, Subject.Session session) {
        if (fixture.policy().limits().connections() == 1) {
            Thread holder = new Thread(() -> ActualOutcome.of(session));
            holder.setDaemon(true);
            holder.start();
            fixture.server().awaitRequests(1, LONG);
        }
    }

    private static RowFixture patient(Phase phase) {
        RowFixture fixture = new RowFixture(phase.subject());
        fixture.policy(now -> now.withTimeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(200))));
        phase.setUp().set(fixture);
        return fixture;
    }

    private static <T> T soon(CompletableFuture<T> awaited) throws Exception {
        try {
            return awaited.get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("not within " + AT_ONCE_MILLIS + " ms", late);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
