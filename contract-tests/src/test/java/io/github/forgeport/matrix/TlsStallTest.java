package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A4: a host that spoke TLS before does not respond to a handshake; a proxy in between causes it. */
@Execution(ExecutionMode.CONCURRENT)
class TlsStallTest {

    /**
     * The connect timeout: with three attempts, enough for a handshake on a busy machine whose JVM has spoken TLS
     * before.
     */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    static Stream<Subject> subjects() {
        return Subjects.playing(Spread.REPETITION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    @Tag("row:A4")
    void a4_a_host_that_spoke_tls_before_and_stalls_is_asked_again(Subject subject) {
        try (RowFixture fixture = new RowFixture(subject).tls(TlsKey.trusted())) {
            fixture.byDefault(readRequest(), send(fixture.good().header("Connection", "close")), close());
            try (Subject.Session patient = fixture.open()) {
                patient.call();
            }
            FaultServer proxy = fixture.own(FaultServer.start().byDefault(ProxyScripts.forwardTo(fixture.server())));
            ProxyServer server = ProxyServer.of("127.0.0.1", proxy.address().getPort());
            fixture.policy(now -> now.withNetwork(now.network().withProxy(server))
                    .withTimeouts(now.timeouts().withConnect(CONNECT)));
            try (Subject.Session session = fixture.open()) {
                assertThat(ActualOutcome.of(session).failure()).isNull();
                proxy.byDefault(Script.of(readRequest(), send("HTTP/1.1 200 OK\r\n\r\n"), hang()));

                ActualOutcome outcome = ActualOutcome.of(session);

                assertThat(outcome.assertFailure()).isInstanceOf(TimedOut.class);
                assertThat(outcome.reason()).isEqualTo("TLS");
                assertThat(outcome.assertFailure().call().attempts()).isEqualTo(3);
                assertThat(outcome.assertFailure().call().effect()).isEqualTo(Effect.NOT_SENT);
            }
        }
    }
}
