package io.github.forgeport.faults;

import static io.github.forgeport.faults.RawClient.GET;
import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.content.ContentTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.forgeport.faults.RawClient.End;
import io.github.forgeport.faults.content.Content;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FaultServerTest {

    private static final ScriptedResponse HEALTHY = CorrectResponses.ok("{}");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AutoClose
    private final FaultServer server = FaultServer.start();

    @Test
    void it_is_healthy_until_told_otherwise_and_keeps_connections() {
        try (RawClient raw = RawClient.to(server)) {
            for (int i = 0; i < 3; i++) {
                assertThat(raw.send(GET).read(HEALTHY)).isEqualTo(text(HEALTHY));
            }
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.requestCount()).isEqualTo(3);
    }

    @Test
    void it_closes_when_the_client_wishes() {
        try (RawClient raw = RawClient.to(server)) {
            assertThat(raw.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").readToEnd())
                    .isEqualTo(text(HEALTHY));
        }
        try (RawClient raw = RawClient.to(server)) {
            assertThat(raw.send("GET / HTTP/1.0\r\n\r\n").readToEnd()).isEqualTo(text(HEALTHY));
        }
    }

    @Test
    void connections_get_their_scripts_in_order_and_then_the_one_for_all() {
        server.nextConnection(Script.of(send("one")), Script.of(send("two")))
                .nextConnection(Script.of(send("three")))
                .byDefault(Script.of(send("all")));

        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try (RawClient raw = RawClient.to(server)) {
                said.add(raw.readToEnd());
            }
        }

        assertThat(said).containsExactly("one", "two", "three", "all", "all");
    }

    @Test
    void requests_get_their_scripts_in_order_across_connections() {
        server.nextRequest(
                        Script.answer(CorrectResponses.status(503)),
                        Script.of(reset()),
                        Script.answer(CorrectResponses.status(429)))
                .answering(request -> CorrectResponses.ok(request.target()));

        try (RawClient raw = RawClient.to(server)) {
            assertThat(raw.send(GET).read(CorrectResponses.status(503))).startsWith("HTTP/1.1 503");
            assertThat(raw.send(GET).end()).isEqualTo(End.RST);
        }
        try (RawClient raw = RawClient.to(server)) {
            assertThat(raw.send(GET).read(CorrectResponses.status(429))).startsWith("HTTP/1.1 429");
            assertThat(raw.send(GET).read(CorrectResponses.ok("/"))).isEqualTo(text(CorrectResponses.ok("/")));
        }
    }

    @Test
    void a_request_whose_script_says_nothing_stays_without_an_answer() {
        server.nextRequest(Script.of());
        try (RawClient raw = RawClient.to(server)) {
            assertThat(raw.send(GET).awaitEnd(50)).isEqualTo(End.SILENCE);
            assertThat(raw.send(GET).read(HEALTHY)).isEqualTo(text(HEALTHY));
            assertThat(raw.awaitEnd(50)).isEqualTo(End.SILENCE);
        }
    }

    @Test
    void random_faults_follow_from_the_seed_and_come_as_often_as_told() {
        String first = outcomes(42);

        assertThat(outcomes(42)).isEqualTo(first);
        assertThat(outcomes(43)).isNotEqualTo(first);
        assertThat(first.chars().filter(c -> c == 'o').count()).isBetween(1_500L, 1_700L);
        assertThat(first).contains("a").contains("b");
    }

    private String outcomes(long seed) {
        server.answering(request -> Content.of("o"))
                .randomFaults(0.2, seed, List.of(Script.of(send("a")), Script.of(send("b"))));
        try (RawClient raw = RawClient.to(server)) {
            StringBuilder outcomes = new StringBuilder();
            for (int i = 0; i < 2_000; i++) {
                outcomes.append(raw.send(GET).read(1));
            }
            return outcomes.toString();
        }
    }

    @Test
    void a_probability_that_cannot_be_is_refused() {
        List<Script> faults = List.of(Script.of(close()));

        assertThatIllegalArgumentException().isThrownBy(() -> server.randomFaults(1.1, 0, faults));
        assertThatIllegalArgumentException().isThrownBy(() -> server.randomFaults(Double.NaN, 0, faults));
        assertThatIllegalArgumentException().isThrownBy(() -> server.randomFaults(0.5, 0, List.of()));
    }

    @Test
    void it_counts_connections_now_in_all_and_at_most() {
        try (RawClient one = RawClient.to(server);
                RawClient two = RawClient.to(server)) {
            one.send(GET).read(HEALTHY);
            two.send(GET).read(HEALTHY);
            assertThat(server.openConnections()).isEqualTo(2);
        }
        server.awaitOpenConnections(0, SECOND);
        try (RawClient three = RawClient.to(server)) {
            three.send(GET).read(HEALTHY);
            assertThat(server.openConnections()).isEqualTo(1);
        }
        assertThat(server.connections()).isEqualTo(3);
        assertThat(server.peakConnections()).isEqualTo(2);
    }

    @Test
    void requests_know_their_connection_and_time() {
        long before = System.nanoTime();
        for (int i = 0; i < 2; i++) {
            try (RawClient raw = RawClient.to(server)) {
                raw.send(GET).read(HEALTHY);
            }
        }

        List<ReceivedRequest> requests = server.requests();

        assertThat(requests).extracting(ReceivedRequest::connection).containsExactly(1, 2);
        assertThat(requests.get(0).arrivedNanos() - before).isPositive();
        assertThat(requests.get(1).arrivedNanos() - requests.get(0).arrivedNanos())
                .isPositive();
        assertThat(requests.get(0)).hasToString("GET / on connection 1");
    }

    @Test
    void it_knows_what_it_received_and_can_forget() {
        try (RawClient raw = RawClient.to(server)) {
            raw.send("GET /canary-1 HTTP/1.1\r\n\r\n").read(HEALTHY);
            assertThat(server.hasReceived("canary-1")).isTrue();
            assertThat(server.hasReceived("canary-2")).isFalse();
            assertThat(server.receivedBytes(1)).asString().isEqualTo("GET /canary-1 HTTP/1.1\r\n\r\n");
            assertThat(server.receivedBytes(2)).isEmpty();

            server.clearRecords();
            assertThat(server.requests()).isEmpty();
            assertThat(server.requestCount()).isZero();
            assertThat(server.hasReceived("canary-1")).isFalse();

            raw.send("GET /canary-3 HTTP/1.1\r\n\r\n").read(HEALTHY);
            assertThat(server.hasReceived("canary-3"))
                    .as("on the same connection")
                    .isTrue();
            assertThat(server.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void of_very_many_requests_the_latest_are_kept_and_all_counted() {
        int all = ServerRecording.MAX_REQUESTS + 5;
        server.answering(request -> Content.of("k"));
        try (RawClient raw = RawClient.to(server)) {
            for (int i = 0; i < all; i++) {
                raw.send("GET /" + i + " HTTP/1.1\r\n\r\n").read(1);
            }
        }
        assertThat(server.requestCount()).isEqualTo(all);
        assertThat(server.requests()).hasSize(ServerRecording.MAX_REQUESTS);
        assertThat(server.requests().get(0).target()).isEqualTo("/5");
    }

    @Test
    void waiting_in_vain_says_what_was_there() {
        assertThatIllegalStateException()
                .isThrownBy(() -> server.awaitRequests(1, Duration.ofMillis(20)))
                .withMessage("0 of 1 requests after PT0.02S");
    }

    @Test
    void a_script_whose_own_code_fails_makes_the_close_fail_once() {
        FaultServer broken = FaultServer.start().answering(request -> {
            throw new UnsupportedOperationException("mine");
        });
        try (RawClient raw = RawClient.to(broken)) {
            assertThat(raw.send(GET).end()).isEqualTo(End.FIN);
        }
        broken.awaitOpenConnections(0, SECOND);

        assertThatIllegalStateException()
                .isThrownBy(broken::close)
                .withCauseInstanceOf(UnsupportedOperationException.class);
        assertThatNoException().isThrownBy(broken::close);
    }

    @Test
    void a_request_used_before_it_is_read_is_the_scripts_own_failure() {
        FaultServer broken = FaultServer.start().byDefault(Script.of(Steps.answer(request -> HEALTHY)));
        try (RawClient raw = RawClient.to(broken)) {
            raw.end();
        }
        broken.awaitOpenConnections(0, SECOND);

        assertThatIllegalStateException()
                .isThrownBy(broken::close)
                .havingCause()
                .withMessageContaining("before");
    }

    @Test
    void a_client_that_leaves_in_the_middle_is_no_failure() {
        server.nextConnection(Script.of(readRequest(), send(CorrectResponses.ok(Content.endless("x")))));
        try (RawClient raw = RawClient.to(server)) {
            raw.send(GET).read(100_000);
        }
        server.awaitOpenConnections(0, SECOND);
    }
}
