package io.github.forgeport.faults;

import static io.github.forgeport.faults.RawClient.GET;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.repeat;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static io.github.forgeport.faults.content.ContentTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.faults.content.Content;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServerLifeCycleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void closing_ends_threads_and_sockets_whatever_they_do() {
        FaultServer server = FaultServer.start()
                .nextConnection(
                        Script.of(hang()),
                        Script.of(pause(MINUTE)),
                        Script.of(readRequest()),
                        Script.of(sendSlowly(Content.endless("x"), Duration.ofSeconds(10))),
                        Script.of(send(Content.endless("x"))),
                        Script.of(new ScriptGate().waitUntilOpen()),
                        Script.of(repeat(pause(Duration.ofMillis(1)))));
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clients.add(RawClient.to(server));
        }
        PollingWait.until(() -> server.openConnections() == 8, Duration.ofSeconds(2), () -> "too few");
        PollingWait.until(() -> threads() == 9, Duration.ofSeconds(2), () -> threads() + " threads");

        long start = System.nanoTime();
        server.close();
        server.close();

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
        awaitNoThread();
        assertThat(server.openConnections()).isZero();
        clients.forEach(client -> assertThat(client.end()).isNotEqualTo(RawClient.End.SILENCE));
        assertThatThrownBy(() -> RawClient.to(server)).isInstanceOf(UncheckedIOException.class);
        clients.forEach(RawClient::close);
    }

    @Test
    void threads_are_daemons_and_on_loopback_only() {
        try (FaultServer server = FaultServer.start()) {
            assertThat(server.url().toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
            assertThat(server.url("https").toString()).matches("https://127\\.0\\.0\\.1:[1-9][0-9]*");
            assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("forgeport-fault"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void a_thousand_connections_stand_at_once() {
        try (FaultServer server = FaultServer.start().answering(request -> CorrectResponses.ok(request.target()))) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                clients.add(RawClient.to(server));
            }
            for (int i = 0; i < 1_000; i++) {
                clients.get(i).send("GET /" + i + " HTTP/1.1\r\n\r\n");
            }
            for (int i = 0; i < 1_000; i++) {
                ScriptedResponse own = CorrectResponses.ok("/" + i);
                assertThat(clients.get(i).read(own)).isEqualTo(text(own));
            }
            assertThat(server.peakConnections()).isEqualTo(1_000);
            clients.forEach(RawClient::close);
            server.awaitOpenConnections(0, Duration.ofSeconds(2));
        }
        awaitNoThread();
    }

    @Test
    void the_healthy_path_is_quick() throws Exception {
        int callers = 8;
        int calls = 60_000 / callers;
        ScriptedResponse answer = CorrectResponses.ok("{}");
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try (FaultServer server = FaultServer.start().answering(request -> answer)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(pool.submit(() -> {
                    try (RawClient raw = RawClient.to(server)) {
                        for (int call = 0; call < calls; call++) {
                            raw.send(GET).read(answer);
                        }
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            assertThat(server.requestCount()).isEqualTo(60_000);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Waits until no server thread runs, since a pool ends before its last thread does. */
    private static void awaitNoThread() {
        PollingWait.until(() -> threads() == 0, Duration.ofSeconds(20), () -> threads() + " threads");
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("forgeport-fault"))
                .count();
    }
}
