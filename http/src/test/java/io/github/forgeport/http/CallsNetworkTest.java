package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The failures of calls over a broken network. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallsNetworkTest extends CallsFixture {

    /** The behaviour of a raw server on one connection. */
    private interface Script {
        void play(Socket connection) throws Exception;
    }

    private static ServerSocket server(Script script) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    connection.setTcpNoDelay(true);
                    byte[] request = new byte[8192];
                    if (connection.getInputStream().read(request) > 0) {
                        script.play(connection);
                    }
                } catch (Exception closed) {
                    // The client went away, or the test is over.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(US_ASCII));
        out.flush();
    }

    private Calls<ThingsApi> callsTo(int port, HttpPolicy with) {
        return open(URI.create("http://127.0.0.1:" + port), request -> {}, with).calls(ThingsApi.class);
    }

    @Test
    void a_port_where_nobody_listens_is_no_connection_and_nothing_was_sent() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        Unavailable failure = failure(Unavailable.class, callsTo(port, policy));

        assertThat(failure.reason()).isEqualTo(Unavailable.Reason.CONNECT);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().status()).isEmpty();
        assertThat(failure.call().attempts()).isOne();
    }

    @Test
    void a_name_that_nobody_has_is_dns_and_nothing_was_sent() {
        Calls<ThingsApi> calls = open(URI.create("http://nothing.invalid"), request -> {}, policy)
                .calls(ThingsApi.class);

        Unavailable failure = failure(Unavailable.class, calls);

        assertThat(failure.reason()).isEqualTo(Unavailable.Reason.DNS);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
    }

    @Test
    void plain_http_on_the_tls_side_is_tls_and_nothing_was_sent() {
        Calls<ThingsApi> calls = open(URI.create("https://127.0.0.1:" + VENDOR.getPort()), request -> {}, policy)
                .calls(ThingsApi.class);

        Unavailable failure = failure(Unavailable.class, calls);

        assertThat(failure.reason()).isEqualTo(Unavailable.Reason.TLS);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void an_answer_that_comes_too_late_is_timed_out_and_its_effect_unknown() {
        answer(aResponse().withBody("{}").withFixedDelay(5_000));
        Calls<ThingsApi> calls = open(
                        request -> {}, policy.withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(200))))
                .calls(ThingsApi.class);

        TimedOut failure = failure(TimedOut.class, calls);

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.HEADERS);
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(failure.call().elapsed()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(3));
    }

    @Test
    void a_connection_closed_without_an_answer_broke_and_is_not_tried_again() {
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));

        Unavailable failure = failure(Unavailable.class, calls());

        assertThat(failure.reason()).isEqualTo(Unavailable.Reason.RECEIVE);
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_connection_that_is_reset_broke() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(failure(Unavailable.class, calls()).reason()).isEqualTo(Unavailable.Reason.RECEIVE);
    }

    @Test
    void a_body_cut_inside_its_declared_length_is_truncated_even_if_it_is_json_so_far() throws IOException {
        try (ServerSocket server = server(
                connection -> write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":\"a\"}"))) {

            ProtocolViolation failure = failure(ProtocolViolation.class, callsTo(server.getLocalPort(), policy));

            assertThat(failure.reason()).isEqualTo(Reason.TRUNCATED);
        }
    }

    @Test
    void a_body_without_its_last_chunk_is_truncated() throws IOException {
        try (ServerSocket server = server(connection ->
                write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"name\":\"a\"}\r\n"))) {

            ProtocolViolation failure = failure(ProtocolViolation.class, callsTo(server.getLocalPort(), policy));

            assertThat(failure.reason()).isEqualTo(Reason.TRUNCATED);
        }
    }

    @Test
    void what_is_not_http_fails_as_a_member_of_the_family() throws IOException {
        try (ServerSocket server = server(connection -> write(connection, "220 mail ready\r\n\r\n"))) {

            assertThat(failure(GitHostException.class, callsTo(server.getLocalPort(), policy)))
                    .isNotNull();
        }
    }

    @Test
    void a_huge_body_is_too_large_at_once_and_its_rest_is_not_waited_for() throws IOException {
        try (ServerSocket server = server(connection -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n" + "x".repeat(2_000));
            Thread.sleep(20_000);
        })) {
            ProtocolViolation failure = failure(
                    ProtocolViolation.class,
                    callsTo(server.getLocalPort(), policy.withLimits(Limits.DEFAULTS.withResponseBytes(1_000))));

            assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void an_endless_body_is_too_large_and_not_read_to_an_end_that_never_comes() throws IOException {
        try (ServerSocket server = server(connection -> {
            write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(connection, "400\r\n" + "x".repeat(1024) + "\r\n");
                Thread.sleep(1);
            }
        })) {
            ProtocolViolation failure = failure(
                    ProtocolViolation.class,
                    callsTo(server.getLocalPort(), policy.withLimits(Limits.DEFAULTS.withResponseBytes(1_000))));

            assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void a_thread_that_was_interrupted_before_sends_nothing_and_stays_interrupted() {
        answer(200, "{}");
        Calls<ThingsApi> calls = calls();
        Thread.currentThread().interrupt();

        Interrupted failure = failure(Interrupted.class, calls);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_call_after_the_network_healed_succeeds() {
        Calls<ThingsApi> calls = calls();
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        failure(Unavailable.class, calls);

        answer(200, "{\"name\":\"a\"}");

        assertThat(get(calls).name()).isEqualTo("a");
    }
}
