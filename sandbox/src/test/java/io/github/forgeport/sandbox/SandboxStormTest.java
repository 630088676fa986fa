package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.SandboxThreads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that stall do not block the sandbox for others. */
@Timeout(120)
class SandboxStormTest {

    /** The lock of the tests that start a sandbox, held exclusively by the one that counts the remaining threads. */
    private static final String THREADS = "threads of sandboxes";

    private static final Duration PROMPTLY = Duration.ofSeconds(10);
    private static final String GET = "GET /v1 HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String HALF_A_HEAD = "GET /v1 HTTP/1.1\r\nHost:";
    private static final String HALF_A_BODY = "POST /v3/auth/tokens HTTP/1.1\r\nContent-Length: 1000\r\n\r\n{";
    private static final String HALF_A_CHUNK =
            "POST /v3/auth/tokens HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n{";

    private static final String TLS = "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u007c\u0003\u0003";

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final List<Socket> peers = new ArrayList<>();
    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();

    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void close() throws IOException {
        dripping.shutdownNow();
        sandbox.close();
        for (Socket peer : peers) {
            peer.close();
        }
    }

    private Socket peer(String sent) throws IOException {
        Socket peer = new Socket(
                sandbox.url("servicestage").getHost(),
                sandbox.url("servicestage").getPort());
        peer.setSoTimeout((int) PROMPTLY.toMillis());
        peer.getOutputStream().write(sent.getBytes(US_ASCII));
        peers.add(peer);
        return peer;
    }

    private void peers(int count, String sent) throws IOException {
        for (int i = 0; i < count; i++) {
            peer(sent);
        }
    }

    /** Sends one more byte every 50 ms, until the server closes the connection. */
    private Socket dripping(String begun) throws IOException {
        Socket peer = peer(begun);
        dripping.scheduleAtFixedRate(
                () -> {
                    try {
                        peer.getOutputStream().write('x');
                    } catch (IOException ended) {
                        throw new UncheckedIOException(ended);
                    }
                },
                50,
                50,
                MILLISECONDS);
        return peer;
    }

    private void assertHealthy() {
        assertTimeoutPreemptively(
                PROMPTLY,
                () -> assertPinned(SandboxClient.get(sandbox.url("servicestage"), "/v1"), "servicestage/unknown-path"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "G", HALF_A_HEAD, HALF_A_BODY, HALF_A_CHUNK})
    void two_hundred_connections_that_are_half_open_do_not_stop_it(String begun) throws IOException {
        peers(200, begun);

        assertHealthy();
    }

    @Test
    void nor_do_a_hundred_that_drip() throws IOException {
        for (int i = 0; i < 50; i++) {
            dripping(HALF_A_HEAD);
            dripping(HALF_A_BODY);
        }

        assertHealthy();
    }

    @Test
    void nor_do_more_than_it_has_threads_for() throws IOException {
        peers(600, HALF_A_HEAD);

        assertHealthy();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock(value = THREADS, mode = ResourceAccessMode.READ)
    void a_request_that_is_not_whole_in_time_ends_its_connection() throws IOException {
        Map<String, Socket> unfinished = new LinkedHashMap<>();
        for (String begun : List.of("G", HALF_A_HEAD, HALF_A_BODY, HALF_A_CHUNK, TLS)) {
            unfinished.put("stopped: " + begun, peer(begun));
            unfinished.put("dripping: " + begun, dripping(begun));
        }

        for (Map.Entry<String, Socket> each : unfinished.entrySet()) {
            assertThat(endOf(each.getValue())).as(each.getKey()).isEmpty();
        }
    }

    @Test
    void so_does_one_with_too_large_a_body_of_which_nothing_comes() throws IOException {
        assertThat(endOf(peer("POST /v1 HTTP/1.1\r\nContent-Length: 5000000\r\n\r\n")))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock(value = THREADS, mode = ResourceAccessMode.READ)
    void so_does_a_peer_that_reads_no_answers() throws IOException {
        Socket deaf = peer("");
        byte[] requests = GET.repeat(1000).getBytes(US_ASCII);

        assertTimeoutPreemptively(PROMPTLY.multipliedBy(6), () -> {
            try {
                while (true) {
                    deaf.getOutputStream().write(requests);
                }
            } catch (IOException ended) {
                assertThat(ended).isNotNull();
            }
        });
        assertHealthy();
    }

    /** Returns all that is received until the connection ends, even by a reset. */
    private static String endOf(Socket peer) throws IOException {
        StringBuilder received = new StringBuilder();
        try {
            int next;
            while ((next = peer.getInputStream().read()) >= 0) {
                received.append((char) next);
            }
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the connection is left open", open);
        } catch (SocketException reset) {
            return received.toString();
        }
        return received.toString();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock(value = THREADS, mode = ResourceAccessMode.READ)
    void a_connection_that_is_idle_between_requests_is_kept() throws Exception {
        Socket peer = peer(GET);
        readAnswer(peer);

        Thread.sleep(SandboxThreads.MAX_DURATION.plusSeconds(1).toMillis());
        peer.getOutputStream().write(GET.getBytes(US_ASCII));

        assertThat(readAnswer(peer)).startsWith("HTTP/1.1 404 ");
    }

    private static String readAnswer(Socket peer) throws IOException {
        String body = PinnedPayload.named("servicestage/unknown-path").body().toString();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf(body) < 0) {
            int next = peer.getInputStream().read();
            assertThat(next).as("the next character of the answer").isNotNegative();
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Test
    @ResourceLock(THREADS)
    void closing_it_with_all_of_them_open_returns_and_leaves_no_thread() throws Exception {
        peers(100, "");
        peers(200, HALF_A_HEAD);
        peers(100, HALF_A_BODY);
        for (int i = 0; i < 100; i++) {
            dripping(HALF_A_HEAD);
        }
        assertHealthy();

        assertTimeoutPreemptively(PROMPTLY, () -> sandbox.close());

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && isOfTheSandbox(thread)) {
                thread.join(PROMPTLY.toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
        for (Socket peer : peers) {
            assertThat(endOf(peer)).isEmpty();
        }
    }

    private static boolean isOfTheSandbox(Thread thread) {
        return thread.getName().equals("forgeport-sandbox") || thread.getName().equals("HTTP-Dispatcher");
    }
}
