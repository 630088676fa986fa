package io.github.forgeport.faults;

import static io.github.forgeport.faults.Steps.answer;
import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.content.ContentTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A soak test: a client writes under random faults, and its results are checked against the ledger. */
@Timeout(60)
class WriteLedgerSoakTest {

    private static final int CALLERS = 8;
    private static final int WRITES = 500;

    private final WriteLedger ledger = WriteLedger.byHeader("X-Id");
    private final Step echo = answer(request -> echoOf(request.header("X-Id").orElseThrow()));
    private final List<Script> faults = List.of(
            Script.named("lost before", reset()),
            Script.named("lost after", ledger.recordWrite(), reset()),
            Script.named(
                    "cut",
                    ledger.recordWrite(),
                    answer(request -> CorrectResponses.ok("{}").headAndBody(1)),
                    close()),
            Script.named("refused", Steps.send(CorrectResponses.status(503)), close()));

    @Test
    void every_success_is_applied_once_and_echoes_its_own_id() throws Exception {
        Map<String, Boolean> succeeded = new ConcurrentHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        try (FaultServer server = FaultServer.start()
                .answering(Script.of(ledger.recordWrite(), echo))
                .randomFaults(0.3, 7, faults)) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                String name = "caller-" + caller + "-write-";
                running.add(pool.submit(() -> {
                    for (int i = 0; i < WRITES; i++) {
                        succeeded.put(name + i, write(server, name + i));
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(succeeded).hasSize(CALLERS * WRITES);
        assertThat(ledger.appliedMoreThanOnce()).isEmpty();
        succeeded.forEach((id, success) -> assertThat(ledger.timesApplied(id)).isBetween(success ? 1 : 0, 1));
        assertThat(succeeded.values().stream().filter(success -> success).count())
                .isBetween(2_600L, 3_000L);
    }

    private static boolean write(FaultServer server, String id) {
        try (RawClient raw = RawClient.to(server)) {
            raw.send("POST / HTTP/1.1\r\nConnection: close\r\nX-Id: " + id + "\r\n\r\n");
            return raw.readToEnd().equals(text(echoOf(id)));
        }
    }

    private static ScriptedResponse echoOf(String id) {
        return CorrectResponses.ok("\"" + id + "\"");
    }
}
