package io.github.forgeport.faults;

import static io.github.forgeport.faults.RawClient.GET;
import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.closeWithoutNotify;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readBytes;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.content.ContentTest.text;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.faults.tls.TlsKey;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TlsTest {

    private static final ScriptedResponse OK = CorrectResponses.ok("{\"id\":1}");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void good_keys_are_accepted(String host) throws IOException {
        try (FaultServer server = FaultServer.startTls(TlsKey.trusted()).answering(request -> OK);
                RawClient raw = new RawClient(connect(server, host))) {
            assertThat(server.url().getScheme()).isEqualTo("https");
            assertThat(raw.send(GET).read(OK)).isEqualTo(text(OK));
            assertThat(raw.send(GET).read(OK)).isEqualTo(text(OK));
            assertThat(server.receivedBytes(1)).asString(US_ASCII).isEqualTo(GET + GET);
        }
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad(TlsKey::expired, "validity check failed"),
                bad(TlsKey::selfSigned, "unable to find valid certification path"),
                bad(TlsKey::unknownAuthority, "unable to find valid certification path"),
                bad(TlsKey::wrongHost, "No subject alternative names"));
    }

    private static Arguments bad(Supplier<TlsKey> keys, String reason) {
        return Arguments.of(keys.get(), reason);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bad_keys_are_refused_for_their_reason_and_no_byte_comes_over(TlsKey keys, String reason) {
        try (FaultServer server = FaultServer.startTls(keys)) {
            assertThatThrownBy(() -> connect(server, "127.0.0.1").close())
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasStackTraceContaining(reason);
            server.awaitOpenConnections(0, SECOND);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.receivedBytes(1)).isEmpty();
        }
    }

    @Test
    void keys_are_made_once() {
        assertThat(TlsKey.trusted()).isSameAs(TlsKey.trusted());
        assertThat(TlsKey.expired()).isSameAs(TlsKey.expired()).hasToString("expired");
    }

    @Test
    void a_server_of_tls_1_1_is_refused_by_its_version() {
        try (FaultServer server = FaultServer.start().byDefault(Tls11Script.script())) {
            assertThatThrownBy(() -> connect(server, "127.0.0.1").close())
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("TLS11");
            server.awaitOpenConnections(0, SECOND);
        }
    }

    @Test
    void a_hello_that_nobody_answers_times_out() {
        try (FaultServer server = FaultServer.start().byDefault(Script.of(hang()))) {
            assertThatThrownBy(() -> connect(server, "127.0.0.1", 200).close())
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void plain_http_on_the_tls_port_is_seen() {
        Script plain = Script.of(readBytes(5), send(CorrectResponses.status(400)), close());
        try (FaultServer server = FaultServer.start().byDefault(plain)) {
            assertThatThrownBy(() -> connect(server, "127.0.0.1").close()).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void a_plain_request_to_a_tls_server_is_not_read() {
        try (FaultServer server = FaultServer.startTls(TlsKey.trusted());
                RawClient raw = RawClient.to(server)) {
            assertThat(raw.send(GET).readToEnd()).doesNotContain("HTTP");
            assertThat(server.requestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void the_ends_differ(String protocol) throws IOException {
        try (FaultServer server = FaultServer.startTls(TlsKey.trusted())) {
            Step moment = pause(Duration.ofMillis(20));
            server.nextConnection(
                    Script.of(readRequest(), send("abc"), close()),
                    Script.of(readRequest(), send("abc"), closeWithoutNotify()),
                    Script.of(readRequest(), send("abc"), moment, reset()));

            try (SSLSocket closed = connect(server, protocol)) {
                assertThat(closed.getInputStream().readAllBytes()).asString().isEqualTo("abc");
            }
            try (SSLSocket cut = connect(server, protocol)) {
                assertThat(cut.getInputStream().readNBytes(3)).hasSize(3);
                assertThatThrownBy(() -> cut.getInputStream().read()).isInstanceOf(SSLException.class);
            }
            try (SSLSocket reset = connect(server, protocol)) {
                assertThat(reset.getInputStream().readNBytes(3)).hasSize(3);
                assertThatThrownBy(() -> reset.getInputStream().read())
                        .isInstanceOfAny(SocketException.class, SSLException.class)
                        .hasStackTraceContaining("reset");
            }
        }
    }

    @Test
    void a_hung_connection_heals_over_tls_too() throws IOException {
        try (FaultServer server = FaultServer.startTls(TlsKey.trusted()).answering(request -> OK)) {
            server.nextConnection(Script.of(hang()));
            try (RawClient raw = new RawClient(connect(server, "127.0.0.1"))) {
                raw.send(GET);
                assertThat(raw.awaitEnd(70)).isEqualTo(RawClient.End.SILENCE);
                server.heal();
                assertThat(raw.read(OK)).isEqualTo(text(OK));
            }
        }
    }

    private static SSLSocket connect(FaultServer server, String hostOrProtocol) throws IOException {
        if (!hostOrProtocol.startsWith("TLS")) {
            return connect(server, hostOrProtocol, 5_000);
        }
        SSLSocket socket = connect(server, "127.0.0.1", 5_000, hostOrProtocol);
        socket.getOutputStream().write(GET.getBytes(US_ASCII));
        return socket;
    }

    private static SSLSocket connect(FaultServer server, String host, int timeout, String... protocols)
            throws IOException {
        Socket plain = new Socket();
        plain.connect(server.address());
        plain.setSoTimeout(timeout);
        SSLSocket socket = (SSLSocket) TlsKey.clientContext()
                .getSocketFactory()
                .createSocket(plain, host, server.address().getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (protocols.length > 0) {
            parameters.setProtocols(protocols);
        }
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return socket;
    }
}
