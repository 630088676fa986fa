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

/** G1 to G3 and G5: a call that is interrupted, or whose session is closed, ends at once in whatever phase it is. */
@Execution(ExecutionMode.CONCURRENT)
class InterruptTest {

    /** 50 ms on a quiet machine; a grace where others work beside, and still far from what would be waited for. */
    private static final long AT_ONCE_MILLIS = 1_500;

    private static final long INTO_THE_PHASE_MILLIS = 300;

    /** It takes a while until the kernels' buffers are full. */
    private static final long INTO_SENDING_MILLIS = 1_500;

    private static final Duration LONG = Duration.ofSeconds(30);

    /** A phase to be caught in. */
    record Phase(String name, Subject subject, Row.Scene scene) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Phase> phases() {
        Subject read = Probe.read();
        return Stream.of(
                new Phase(
                        "acquire",
                        read,
                        setting -> setting.byDefault(readRequest(), hang())
                                .policy(now ->
                                        now.withLimits(new Limits(1, LONG, LONG, TestScale.BODY, TestScale.BODY)))),
                new Phase(
                        "connect",
                        read,
                        setting -> setting.at(setting.own(SaturatedPort.start()).url())),
                new Phase(
                        "SOCKS",
                        read,
                        setting -> setting.byDefault(hang())
                                .policy(now -> now.withNetwork(now.network()
                                        .withProxy(ProxyServer.socks(
                                                "127.0.0.1",
                                                setting.server().address().getPort()))))),
                new Phase(
                        "TLS",
                        read,
                        setting -> setting.byDefault(hang()).at(setting.server().url("https"))),
                new Phase("send", Probe.large(Repetition.ONCE), setting -> setting.byDefault(stopReading(LONG))),
                new Phase("headers", read, setting -> setting.byDefault(readRequest(), hang())),
                new Phase(
                        "dripping body",
                        read,
                        setting -> setting.byDefault(
                                readRequest(),
                                send(setting.good().contentLength("5000").head()),
                                sendSlowly(Content.of(" ".repeat(5_000)), Duration.ofMillis(20)))),
                new Phase(
                        "stalled body",
                        read,
                        setting -> setting.byDefault(
                                readRequest(), send(setting.good().contentLength("5000")), hang())),
                new Phase(
                        "backoff",
                        read,
                        setting -> setting.answering(CorrectResponses.status(429))
                                .policy(now -> now.withTimeouts(now.timeouts().withCall(Duration.ofMinutes(10)))
                                        .withRetries(new Retries(3, LONG, LONG, LONG, LONG, 500, 14, 5))
                                        .withTiming(new Timing(now.timing().sleeper(), () -> Long.MAX_VALUE)))));
    }

    @Test
    @Tag("row:G1")
    void g1_an_interrupted_thread_sends_nothing_and_stays_interrupted() {
        try (Setting setting = new Setting(Probe.read());
                Subject.Session session = setting.open()) {
            Thread.currentThread().interrupt();

            Verdict verdict = Verdict.of(session);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(verdict.assertFailure()).isInstanceOf(Interrupted.class);
            assertThat(setting.server().connections()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    @Tag("row:G2")
    void g2_an_interrupt_ends_the_call_at_once(Phase phase) throws Exception {
        try (Setting setting = patient(phase);
                Subject.Session session = setting.open()) {
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            CompletableFuture<GitHostException> failure = new CompletableFuture<>();
            occupyIfOne(setting, session);
            Thread caller = new Thread(() -> {
                Verdict verdict = Verdict.of(session);
                flag.complete(Thread.currentThread().isInterrupted());
                failure.complete(verdict.assertFailure());
            });
            caller.start();
            Thread.sleep(phase.name().equals("send") ? INTO_SENDING_MILLIS : INTO_THE_PHASE_MILLIS);
            long sent = setting.server().requestCount();

            caller.interrupt();

            assertThat(soon(failure)).isInstanceOf(Interrupted.class);
            assertThat(soon(flag)).as("interrupt flag").isTrue();
            assertThat(setting.server().requestCount()).as("no further attempt").isEqualTo(sent);
        }
    }

    @SuppressWarnings("try") // That it is closed is what is tested.
    @ParameterizedTest
    @MethodSource("phases")
    @Tag("row:G3")
    void g3_closing_the_session_ends_the_call_at_once(Phase phase) throws Exception {
        try (Setting setting = patient(phase);
                Subject.Session session = setting.open()) {
            CompletableFuture<GitHostException> failure = new CompletableFuture<>();
            occupyIfOne(setting, session);
            Thread caller =
                    new Thread(() -> failure.complete(Verdict.of(session).assertFailure()));
            caller.start();
            Thread.sleep(phase.name().equals("send") ? INTO_SENDING_MILLIS : INTO_THE_PHASE_MILLIS);

            session.close();

            assertThat(soon(failure)).isInstanceOf(Closed.class);
        }
    }

    /** With room for one connection, somebody else has it. */
    private static void occupyIfOne(Setting setting, Subject.Session session) {
        if (setting.policy().limits().connections() == 1) {
            Thread holder = new Thread(() -> Verdict.of(session));
            holder.setDaemon(true);
            holder.start();
            setting.server().awaitRequests(1, LONG);
        }
    }

    private static Setting patient(Phase phase) {
        Setting setting = new Setting(phase.subject());
        setting.policy(now -> now.withTimeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(200))));
        phase.scene().set(setting);
        return setting;
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
