package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Network;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DoctorTlsTest {

    private static final HttpPolicy TRUSTING =
            HttpPolicy.defaults().withNetwork(Network.DEFAULTS.withTls(TlsKey.clientContext()));

    private static RunResult at(FaultServer server) {
        return DoctorRuns.at("codeup", RunResult.environment(server.url()), TRUSTING);
    }

    static Stream<Arguments> distrust() {
        return Stream.of(
                because(TlsKey::expired, "has expired", "Check this machine's clock; if it is right, "),
                because(TlsKey::wrongHost, "names another host", "Check the endpoint's name: "),
                because(TlsKey::selfSigned, "is signed by nobody whom this Java trusts", "If a proxy "),
                because(TlsKey::unknownAuthority, "is signed by nobody whom this Java trusts", "If a proxy "));
    }

    private static Arguments because(Supplier<TlsKey> keys, String found, String hint) {
        return Arguments.of(keys.get(), found, hint);
    }

    @ParameterizedTest
    @MethodSource("distrust")
    void a_certificate_is_distrusted_for_its_reason_and_not_for_the_connection(TlsKey keys, String found, String hint) {
        try (FaultServer server = FaultServer.startTls(keys)) {
            RunResult run = at(server);

            assertThat(DoctorRuns.of("endpoint", run)).startsWith("ok    endpoint  " + server.url() + " is connected");
            assertThat(DoctorRuns.of("TLS", run))
                    .startsWith("FAIL  TLS  the host's certificate " + found + "\n        " + hint)
                    .endsWith("        The address is FORGEPORT_CODEUP_ENDPOINT in the environment.\n");
            assertThat(run.out()).contains("skip  accepted    not tried: ");
            assertThat(run.code()).isEqualTo(16);
        }
    }

    @Test
    void a_good_certificate_is_right_whatever_is_answered() {
        try (FaultServer server =
                FaultServer.startTls(TlsKey.trusted()).answering(request -> CorrectResponses.html(503, "busy"))) {
            RunResult run = at(server);

            assertThat(DoctorRuns.of("TLS", run))
                    .isEqualTo("ok    TLS  the certificate is trusted and names the host\n");
            assertThat(DoctorRuns.of("list namespaces", run))
                    .startsWith("FAIL  list namespaces  failed: the host cannot serve it now (HTTP 503)\n");
            assertThat(DoctorRuns.of("clock", run)).isEqualTo("skip  clock  the host did not say its time\n");
            assertThat(run.code()).isEqualTo(16);
        }
    }

    @Test
    void a_server_without_tls_is_told_so() {
        try (FaultServer server = FaultServer.start()
                .byDefault(Script.of(Steps.send("HTTP/1.1 400 Bad Request\r\n\r\n"), Steps.close()))) {
            RunResult run = DoctorRuns.at("codeup", RunResult.environment(server.url("https")), TRUSTING);

            assertThat(DoctorRuns.of("TLS", run))
                    .startsWith("FAIL  TLS  no TLS connection")
                    .contains(
                            "        Check the endpoint's scheme and port: what answers there is not TLS, but plain HTTP or"
                                    + " something else.\n");
            assertThat(run.code()).isEqualTo(16);
        }
    }
}
