package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.answer;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.serve;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.WriteLedger;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The reported effect of a failed write agrees with the server's record of applied writes. */
@Isolated("it counts the threads that are left")
class LedgerTest {

    private static final int THREADS = 16;
    private static final double PROBABILITY = 0.3;
    private static final int WITHOUT_CREDENTIAL_PERCENT = 2;
    private static final int CONNECTIONS_DROPPED_PERCENT = 10;
    private static final Duration BETWEEN_INTERRUPTS = Duration.ofMillis(30);
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(10);

    /** A delay longer than an attempt, so that the caller is gone when the write is applied after all. */
    private static final Duration TOO_LATE = Duration.ofMillis(400);

    private static final HttpPolicy POLICY = MiniaturePolicy.POLICY.withTimeouts(
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofMillis(200)));

    private static final String SUCCESS = "success";

    @AfterAll
    static void i4_no_thread_is_left() throws InterruptedException {
        LibraryThreads.awaitNone();
    }

    @Test
    @Tag("row:G12")
    void g12_no_create_is_applied_twice_and_each_tells_the_truth_of_its_effect() throws Exception {
        WriteLedger ledger = new WriteLedger(EchoCalls::id);
        Map<String, String> told;
        long requests;
        try (FaultServer server = FaultServer.start()) {
            server.answering(Script.of(ledger.recordWrite(), answer(EchoCalls::answer)))
                    .byDefault(Script.of(dropped(), serve()))
                    .randomFaults(PROBABILITY, 42, faults(ledger));
            try (ProbeVendor probe = ProbeVendor.creating(server.url(), POLICY, LedgerTest::credential)) {
                told = write(probe);
            }
            server.awaitOpenConnections(0, UNTIL_QUIET);
            requests = server.requestCount();
        }

        Map<String, Integer> table = new TreeMap<>();
        told.forEach((id, effect) -> table.merge(effect + ", applied " + ledger.timesApplied(id), 1, Integer::sum));
        System.out.printf("Ledger: %,d creates, %,d requests: %s%n", told.size(), requests, table);
        assertThat(told).hasSize(SoakLength.WRITES);
        assertThat(ledger.appliedMoreThanOnce()).isEmpty();
        assertThat(table)
                .containsOnlyKeys(
                        SUCCESS + ", applied 1",
                        Effect.ACCEPTED + ", applied 1",
                        Effect.UNKNOWN + ", applied 0",
                        Effect.UNKNOWN + ", applied 1",
                        Effect.REJECTED + ", applied 0",
                        Effect.NOT_SENT + ", applied 0");
    }

    /** Makes all creates, and returns the reported effect or success by the id of each. */
    private static Map<String, String> write(ProbeVendor probe) throws Exception {
        Map<String, String> told = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task);
            workers.add(thread);
            return thread;
        });
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                working.add(threads.submit(() -> {
                    for (int id = next.incrementAndGet(); id <= SoakLength.WRITES; id = next.incrementAndGet()) {
                        told.put(Integer.toString(id), effect(probe, Integer.toString(id)));
                    }
                }));
            }
            interruptNowAndThen(workers, working);
            for (Future<?> work : working) {
                work.get(15, TimeUnit.MINUTES);
            }
            return told;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String effect(ProbeVendor probe, String id) {
        try {
            assertThat(probe.call(id)).isEqualTo(id + " echo");
            return SUCCESS;
        } catch (GitHostException failure) {
            return failure.call().effect().name();
        } finally {
            Thread.interrupted(); // The next create is another caller's.
        }
    }

    /** Interrupts callers at random until all work is done, since an interrupted caller must be told the truth, too. */
    private static void interruptNowAndThen(List<Thread> workers, List<Future<?>> working) throws InterruptedException {
        Random random = new Random(7);
        while (!working.stream().allMatch(Future::isDone)) {
            Thread.sleep(BETWEEN_INTERRUPTS.toMillis());
            workers.get(random.nextInt(workers.size())).interrupt();
        }
    }

    private static Secret credential() {
        if (ThreadLocalRandom.current().nextInt(100) < WITHOUT_CREDENTIAL_PERCENT) {
            throw new IllegalStateException("none just now");
        }
        return Secret.of("soak-credential");
    }

    /** Returns a step that resets some connections before anything is read from them. */
    private static Step dropped() {
        return connection -> {
            if (ThreadLocalRandom.current().nextInt(100) < CONNECTIONS_DROPPED_PERCENT) {
                connection.reset();
            }
        };
    }

    /**
     * Returns faults whose responses are true; a write without a response may have been applied or not, even after the
     * caller has left.
     */
    private static List<Script> faults(WriteLedger ledger) {
        RandomFaults random = new RandomFaults(EchoCalls::answer);
        List<Script> faults = new ArrayList<>();
        random.harmless().forEach(fault -> faults.add(Script.of(ledger.recordWrite(), fault)));
        random.accepted().forEach(fault -> faults.add(Script.of(ledger.recordWrite(), fault)));
        random.inconclusive().forEach(fault -> faults.add(Script.of(ledger.recordWrite(), fault)));
        faults.addAll(random.inconclusive());
        faults.addAll(random.refused());
        faults.add(Script.named("applied too late", pause(TOO_LATE), ledger.recordWrite(), answer(EchoCalls::answer)));
        return faults;
    }
}
