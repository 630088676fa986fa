package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Many calls of all kinds, from many threads, over a network and to hosts that fail in every way. */
@Isolated("it counts the threads that are left")
class SoakTest {

    private static final int THREADS = 24;
    private static final double PROBABILITY = 0.2;
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(10);

    private static final HttpPolicy POLICY = MiniaturePolicy.POLICY.withTimeouts(
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofMillis(200)));

    @AfterAll
    static void i4_no_thread_is_left() throws InterruptedException {
        LibraryThreads.awaitNone();
    }

    @Test
    void every_call_ends_in_its_own_value_or_one_typed_failure() throws Exception {
        try (FaultServer server = FaultServer.start()) {
            soak("plain", server, POLICY, SoakLength.CALLS);
        }
    }

    @Test
    void over_tls_too() throws Exception {
        try (FaultServer server = FaultServer.startTls(TlsKey.trusted())) {
            HttpPolicy policy = POLICY.withNetwork(POLICY.network().withTls(TlsKey.clientContext()));
            soak("TLS", server, policy, SoakLength.CALLS / 20);
        }
    }

    private static void soak(String title, FaultServer server, HttpPolicy policy, int calls) throws Exception {
        server.answering(Script.of(connection -> connection.send(EchoCalls.answer(connection.request()))))
                .randomFaults(PROBABILITY, 42, faults());
        long begun = System.nanoTime();
        List<EchoCalls.Caller> callers = EchoCalls.callers(server.url(), policy);

        List<Ending> endings = calls(callers, calls);

        callers.forEach(EchoCalls.Caller::close);
        report(title, server, endings, Duration.ofNanos(System.nanoTime() - begun));
        assertThat(endings).as("none is lost").hasSize(calls);
        assertThat(endings).allSatisfy(SoakTest::judge);
        assertThat(endings.stream().filter(ending -> ending.failure() == null).count())
                .as("values")
                .isGreaterThan(calls / 2);
        server.awaitOpenConnections(0, UNTIL_QUIET);
        assertThat(server.requestCount()).isGreaterThan(calls);
    }

    private static List<Script> faults() {
        RandomFaults random = new RandomFaults(EchoCalls::answer);
        List<Script> faults = new ArrayList<>(random.harmless());
        faults.addAll(random.inconclusive());
        faults.addAll(random.accepted());
        faults.addAll(random.refused());
        return faults;
    }

    /** The outcome of the call for one id. */
    private record Ending(String asked, ActualOutcome outcome) {

        Throwable failure() {
            return outcome.failure();
        }

        String kind() {
            if (failure() == null) {
                return "values";
            }
            String member = failure().getClass().getSimpleName();
            String reason = failure() instanceof GitHostException ? outcome.reason() : "";
            return reason.isEmpty() ? member : member + "." + reason;
        }
    }

    private static List<Ending> calls(List<EchoCalls.Caller> callers, int count) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Ending>>> working = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                working.add(threads.submit(() -> {
                    List<Ending> endings = new ArrayList<>();
                    for (int id = next.incrementAndGet(); id <= count; id = next.incrementAndGet()) {
                        endings.add(call(callers.get(id % callers.size()), Integer.toString(id)));
                    }
                    return endings;
                }));
            }
            List<Ending> endings = new ArrayList<>();
            for (Future<List<Ending>> work : working) {
                endings.addAll(work.get(15, TimeUnit.MINUTES));
            }
            return endings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Ending call(EchoCalls.Caller caller, String id) {
        long begun = System.nanoTime();
        try {
            return new Ending(id, new ActualOutcome(caller.call(id), null, System.nanoTime() - begun));
        } catch (Throwable thrown) {
            return new Ending(id, new ActualOutcome(null, thrown, System.nanoTime() - begun));
        }
    }

    private static void judge(Ending ending) {
        if (ending.failure() == null) {
            assertThat(ending.outcome().value()).as("its own value").isEqualTo(ending.asked());
            return;
        }
        FailedCall call = ending.outcome().assertFailure().call();
        assertThat(call.attempts()).isBetween(1, 3);
        assertThat(call.host()).isNotBlank();
        assertThat(call.operation()).isNotBlank();
        assertThat(ending.outcome().reason())
                .as("answered with another's")
                .isNotEqualTo(ProtocolViolation.Reason.MISMATCH.name());
    }

    private static void report(String title, FaultServer server, List<Ending> endings, Duration elapsed) {
        Map<String, Integer> kinds = new TreeMap<>();
        endings.forEach(ending -> kinds.merge(ending.kind(), 1, Integer::sum));
        System.out.printf(
                "Soak, %s: %,d calls, %,d requests, %,d connections (%d at most at once), %.1f s: %s%n",
                title,
                endings.size(),
                server.requestCount(),
                server.connections(),
                server.peakConnections(),
                elapsed.toMillis() / 1e3,
                kinds);
    }
}
