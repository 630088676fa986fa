package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.port.FailedCall;
import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.GitHostException.Interrupted;
import io.github.forgeport.port.GitHostException.ProtocolViolation;
import io.github.forgeport.port.GitHostException.TimedOut;
import io.github.forgeport.port.GitHostException.Unavailable;
import io.github.forgeport.port.Operation;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFailuresTest {

    private static final FailedCall CALL =
            FailedCall.builder("codeup", Operation.GET_REPOSITORY_BY_ID).build();

    static Stream<Arguments> unavailable() {
        return Stream.of(
                arguments(new UnknownHostException("x"), Unavailable.Reason.DNS),
                arguments(new ConnectionRequestTimeoutException("x"), Unavailable.Reason.SATURATED),
                arguments(new ConnectException("x"), Unavailable.Reason.CONNECT),
                arguments(new HttpHostConnectException("x"), Unavailable.Reason.CONNECT),
                arguments(new NoRouteToHostException("x"), Unavailable.Reason.CONNECT),
                arguments(new SSLHandshakeException("x"), Unavailable.Reason.TLS_TRUST),
                arguments(new SSLPeerUnverifiedException("x"), Unavailable.Reason.TLS_TRUST),
                arguments(new SSLException("x"), Unavailable.Reason.TLS),
                arguments(new NoHttpResponseException("x"), Unavailable.Reason.RECEIVE),
                arguments(new SocketException("x"), Unavailable.Reason.RECEIVE),
                arguments(new EOFException("x"), Unavailable.Reason.RECEIVE),
                arguments(new IOException("x"), Unavailable.Reason.RECEIVE));
    }

    static Stream<Arguments> timedOut() {
        return Stream.of(
                arguments(new ConnectTimeoutException("x"), TimedOut.Phase.CONNECT),
                arguments(new SocketTimeoutException("x"), TimedOut.Phase.HEADERS));
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments(new TruncatedChunkException("x"), ProtocolViolation.Reason.TRUNCATED),
                arguments(new ConnectionClosedException("x"), ProtocolViolation.Reason.TRUNCATED),
                arguments(new ClientProtocolException(new ProtocolException("x")), ProtocolViolation.Reason.FRAMING));
    }

    @ParameterizedTest
    @MethodSource("unavailable")
    void the_host_could_not_be_reached(IOException error, Unavailable.Reason reason) {
        GitHostException failure = NetworkFailures.of(CALL, error);

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(reason));
        assertThat(failure).hasCause(error);
    }

    @ParameterizedTest
    @MethodSource("timedOut")
    void it_took_too_long(IOException error, TimedOut.Phase phase) {
        assertThat(NetworkFailures.of(CALL, error))
                .isInstanceOfSatisfying(
                        TimedOut.class, timedOut -> assertThat(timedOut.phase()).isEqualTo(phase));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void the_answer_was_not_sound(IOException error, ProtocolViolation.Reason reason) {
        assertThat(NetworkFailures.of(CALL, error))
                .isInstanceOfSatisfying(
                        ProtocolViolation.class,
                        violation -> assertThat(violation.reason()).isEqualTo(reason));
    }

    @Test
    void an_interrupted_thread_is_interrupted_whatever_the_error_and_stays_so() {
        Thread.currentThread().interrupt();

        GitHostException failure = NetworkFailures.of(CALL, new SocketTimeoutException("x"));

        assertThat(failure).isInstanceOf(Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
