package io.github.forgeport.faults;

import static io.github.forgeport.faults.RawClient.GET;
import static io.github.forgeport.faults.Steps.answer;
import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readBytes;
import static io.github.forgeport.faults.Steps.readHead;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.repeat;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static io.github.forgeport.faults.Steps.serve;
import static io.github.forgeport.faults.Steps.stopReading;
import static io.github.forgeport.faults.Steps.times;
import static io.github.forgeport.faults.content.ContentTest.text;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.RawClient.End;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.content.OversizedContent;
import io.github.forgeport.faults.port.QuietClose;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StepsTest {

    private static final ScriptedResponse OK = CorrectResponses.ok("{\"id\":1}");
    private static final ScriptedResponse HEALTHY = CorrectResponses.ok("{}");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AutoClose
    private final FaultServer server = FaultServer.start();

    private RawClient playing(Step... steps) {
        server.nextConnection(Script.of(steps));
        return RawClient.to(server);
    }

    @Test
    void a_request_is_read_whole_and_an_answer_sent_to_the_byte() {
        try (RawClient raw = playing(readRequest(), send(OK), close())) {
            raw.send("POST /a%2Fb?q=%2B HTTP/1.1\r\nHost: here\r\nX-A: 1\r\nx-a:  2 \r\nContent-Length: 3\r\n\r\nabc");

            assertThat(raw.readToEnd()).isEqualTo(text(OK));
        }
        ReceivedRequest request = server.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/a%2Fb?q=%2B");
        assertThat(request.version()).isEqualTo("HTTP/1.1");
        assertThat(request.headers().toString()).isEqualTo("[Host: here, X-A: 1, x-a: 2, Content-Length: 3]");
        assertThat(request.headers("X-a")).containsExactly("1", "2");
        assertThat(request.header("host")).contains("here");
        assertThat(request.header("absent")).isEmpty();
        assertThat(request.bodyText()).isEqualTo("abc");
        assertThat(request.body()).containsExactly('a', 'b', 'c');
    }

    @Test
    void a_request_may_come_byte_by_byte() {
        try (RawClient raw = playing(readRequest(), send("done"), close())) {
            for (char one : "PUT / HTTP/1.1\r\nContent-Length: 2\r\n\r\nxy".toCharArray()) {
                raw.send(String.valueOf(one));
            }
            assertThat(raw.readToEnd()).isEqualTo("done");
        }
        assertThat(server.requests().get(0).bodyText()).isEqualTo("xy");
    }

    @Test
    void a_chunked_request_is_joined_and_the_next_one_found() {
        try (RawClient raw = playing(readRequest(), readRequest(), send("done"))) {
            raw.send(
                    "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nT: 1\r\n\r\n"
                            + GET);
            assertThat(raw.readToEnd()).isEqualTo("done");
        }
        assertThat(server.requests()).extracting(ReceivedRequest::bodyText).containsExactly("abc0123456789", "");
    }

    @Test
    void a_large_body_arrives_exactly() {
        String body = "0123456789".repeat(300_000);
        try (RawClient raw = playing(readRequest(), send("done"))) {
            raw.send("POST / HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(raw.readToEnd()).isEqualTo("done");
        }
        assertThat(server.requests().get(0).bodyText().equals(body)).isTrue();
    }

    @Test
    void a_large_head_arrives_exactly() {
        String value = "0123456789".repeat(100_000);
        try (RawClient raw = playing(readRequest(), send("done"))) {
            raw.send("GET / HTTP/1.1\r\nX: " + value + "\r\n\r\n");
            assertThat(raw.readToEnd()).isEqualTo("done");
        }
        assertThat(server.requests().get(0).header("X").orElseThrow().equals(value))
                .isTrue();
    }

    @Test
    void bytes_beyond_ascii_are_one_character_each() {
        try (RawClient raw = playing(readRequest(), send("done"))) {
            raw.send("GET /\u00e4 HTTP/1.1\r\nX: \u00ff\r\n\r\n");
            assertThat(raw.readToEnd()).isEqualTo("done");
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/\u00e4");
        assertThat(server.requests().get(0).header("X")).contains("\u00ff");
    }

    @Test
    void half_a_request_is_none() {
        try (RawClient raw = playing(readRequest(), send("never"))) {
            raw.send("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab");
        }
        server.awaitConnections(1, SECOND);
        server.awaitOpenConnections(0, SECOND);
        assertThat(server.requestCount()).isZero();
        assertThat(server.hasReceived("\r\n\r\nab")).isTrue();
    }

    @Test
    void what_is_no_request_ends_the_connection() {
        try (RawClient raw = playing(readRequest(), send("never"))) {
            assertThat(raw.send("nonsense\r\n\r\n").readToEnd()).isEmpty();
        }
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void a_client_that_expects_100_gets_it_before_its_body_is_read() {
        try (RawClient raw = playing(readRequest(), send(OK))) {
            raw.send("PUT / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
            assertThat(raw.read(CorrectResponses.interim(100))).startsWith("HTTP/1.1 100 ");
            assertThat(raw.send("x").readToEnd()).isEqualTo(text(OK));
        }
    }

    @Test
    void a_head_is_answered_before_the_body_and_the_body_read_over_for_the_next() {
        try (RawClient raw = playing(readHead(), send(OK), readRequest(), send(OK))) {
            raw.send("PUT /1 HTTP/1.1\r\nContent-Length: 3\r\n\r\n");
            assertThat(raw.read(OK)).isEqualTo(text(OK));
            assertThat(raw.send("abcGET /2 HTTP/1.1\r\n\r\n").readToEnd()).isEqualTo(text(OK));
        }
        assertThat(server.requests()).extracting(ReceivedRequest::target).containsExactly("/1", "/2");
    }

    @Test
    void so_many_bytes_are_read_and_not_one_more() {
        try (RawClient raw = playing(readBytes(10), send("ten"), pause(Duration.ofMillis(50)), hang())) {
            raw.send("0123456789");
            assertThat(raw.read(3)).isEqualTo("ten");
            assertThat(new String(server.receivedBytes(1), US_ASCII)).isEqualTo("0123456789");
        }
    }

    @Test
    void a_large_body_stands_still_when_nobody_reads() throws Exception {
        try (RawClient raw = playing(readHead(), stopReading(Duration.ofSeconds(20)))) {
            raw.send("POST / HTTP/1.1\r\nContent-Length: 8000000\r\n\r\n");
            Thread writer = new Thread(() -> {
                try {
                    raw.send("x".repeat(5 * 1024 * 1024));
                } catch (RuntimeException expected) {
                    // The end of the test closes the socket.
                }
            });
            writer.start();
            writer.join(700);
            assertThat(writer.isAlive()).isTrue();
            QuietClose.close(raw.socket());
            writer.join();
        }
    }

    @Test
    void a_drip_comes_byte_by_byte_in_its_own_time() throws IOException {
        try (RawClient raw = playing(readRequest(), sendSlowly(Content.of("abcdef"), Duration.ofMillis(40)))) {
            long start = System.nanoTime();
            raw.send(GET);

            byte[] buffer = new byte[100];
            assertThat(raw.socket().getInputStream().read(buffer)).isEqualTo(1);
            assertThat(raw.read(4)).isEqualTo("bcde");
            assertThat(millisSince(start)).isBetween(160L, 5_000L);
            assertThat(raw.readToEnd()).isEqualTo("f");
        }
    }

    @Test
    void a_drip_may_come_in_larger_pieces_and_from_endless_content() throws IOException {
        try (RawClient raw = playing(readRequest(), sendSlowly(Content.endless("ab"), 3, Duration.ofMillis(30)))) {
            byte[] buffer = new byte[100];
            raw.send(GET);
            assertThat(raw.socket().getInputStream().read(buffer)).isEqualTo(3);
            assertThat(raw.read(7)).isEqualTo("bababab");
        }
        server.awaitOpenConnections(0, SECOND);
    }

    @Test
    void an_answer_may_stall_half_way() {
        try (RawClient raw = playing(readRequest(), send(OK.headAndBody(3)), hang())) {
            assertThat(raw.send(GET).read(OK.headAndBody(3))).endsWith("{\"i");
            assertThat(raw.awaitEnd(100)).isEqualTo(End.SILENCE);
        }
    }

    @Test
    void who_hangs_sees_the_client_leave() {
        try (RawClient raw = playing(readRequest(), hang())) {
            assertThat(raw.send(GET).awaitEnd(80)).isEqualTo(End.SILENCE);
            assertThat(server.openConnections()).isEqualTo(1);
        }
        server.awaitOpenConnections(0, SECOND);
    }

    @Test
    void a_pause_passes() {
        long start = System.nanoTime();
        try (RawClient raw = playing(pause(Duration.ofMillis(80)), send("late"))) {
            assertThat(raw.readToEnd()).isEqualTo("late");
            assertThat(millisSince(start)).isGreaterThanOrEqualTo(80);
        }
    }

    @Test
    void an_answer_is_made_from_its_request() {
        try (RawClient raw = playing(repeat(readRequest(), answer(request -> CorrectResponses.ok(request.target()))))) {
            for (int i = 0; i < 3; i++) {
                ScriptedResponse expected = CorrectResponses.ok("/" + i);
                raw.send("GET /" + i + " HTTP/1.1\r\n\r\n");
                assertThat(raw.read(expected)).isEqualTo(text(expected));
            }
        }
    }

    @Test
    void steps_are_played_so_many_times() {
        try (RawClient raw = playing(times(2, readRequest(), send("x")), send("end"))) {
            assertThat(raw.send(GET + GET).readToEnd()).isEqualTo("xxend");
        }
    }

    @Test
    void a_repetition_ends_with_the_connection() {
        AtomicInteger rounds = new AtomicInteger();
        try (RawClient raw = playing(repeat(readRequest(), c -> rounds.incrementAndGet(), close()), send("never"))) {
            assertThat(raw.send(GET).readToEnd()).isEmpty();
        }
        assertThat(rounds).hasValue(1);
    }

    @Test
    void serving_begins_with_the_next_request_if_this_one_has_an_answer() {
        try (RawClient raw = playing(readRequest(), send(OK), serve())) {
            raw.send(GET + GET);
            assertThat(raw.read(OK.then(HEALTHY))).isEqualTo(text(OK.then(HEALTHY)));
            assertThat(raw.awaitEnd(50)).isEqualTo(End.SILENCE);
        }
    }

    @Test
    void serving_begins_with_this_request_if_it_has_none() {
        try (RawClient raw = playing(readRequest(), pause(Duration.ofMillis(20)), serve())) {
            raw.send(GET + GET);
            assertThat(raw.read(HEALTHY.then(HEALTHY))).isEqualTo(text(HEALTHY.then(HEALTHY)));
            assertThat(raw.awaitEnd(50)).isEqualTo(End.SILENCE);
        }
    }

    @Test
    void an_interim_answer_goes_ahead() {
        try (RawClient raw =
                playing(readRequest(), send(CorrectResponses.interim(103).then(OK)))) {
            assertThat(raw.send(GET).readToEnd()).isEqualTo("HTTP/1.1 103 Status\r\n\r\n" + text(OK));
        }
    }

    @Test
    void fifty_megabytes_stream_through() throws IOException {
        try (RawClient raw = playing(readRequest(), send(CorrectResponses.ok(OversizedContent.blanks(50_000_000))))) {
            byte[] all = raw.send(GET).socket().getInputStream().readAllBytes();

            assertThat(all)
                    .hasSize(50_000_000
                            + (int) CorrectResponses.ok(OversizedContent.blanks(50_000_000))
                                    .head()
                                    .length());
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
