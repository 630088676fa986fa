package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.repeat;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.stopReading;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.Vendors;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of fault matrix rows that need two servers or a body of their own. */
class EdgeOfExchangeTest {

    @ParameterizedTest
    @EnumSource(names = {"REPEATABLE", "ONCE"})
    @Tag("row:B21")
    void b21_a_host_that_stops_reading_a_large_body_is_timed_out_sending(Repetition repetition) {
        try (RowFixture fixture = new RowFixture(ProbeVendor.large(repetition))) {
            fixture.policy(MiniaturePolicy::hurried).byDefault(stopReading(Duration.ofSeconds(30)));
            try (Subject.Session session = fixture.open()) {
                ActualOutcome outcome = ActualOutcome.of(session);

                assertThat(outcome.assertFailure()).isInstanceOf(TimedOut.class);
                assertThat(outcome.reason()).isEqualTo("SEND");
                assertThat(outcome.assertFailure().call().effect()).isEqualTo(Effect.UNKNOWN);
                assertThat(outcome.assertFailure().call().attempts()).isEqualTo(repetition == Repetition.ONCE ? 1 : 3);
            }
        }
    }

    @Test
    @Tag("row:D26")
    void d26_throttling_behind_a_200_is_throttling() {
        try (RowFixture fixture = new RowFixture(Subjects.of(Vendors.CODEUP, Specimens.REPOSITORY_BY_PATH))) {
            fixture.answering(CorrectResponses.ok("{\"success\":false,\"errorCode\":\"Throttling.User\"}"));
            try (Subject.Session session = fixture.open()) {
                ActualOutcome outcome = ActualOutcome.of(session);

                assertThat(outcome.assertFailure()).isInstanceOf(RateLimited.class);
                assertThat(outcome.assertFailure().call().attempts()).isEqualTo(3);
                assertThat(outcome.assertFailure().call().effect()).isEqualTo(Effect.REJECTED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @Tag("row:E3")
    void e3_a_redirect_to_another_scheme_or_port_is_not_followed(int status) {
        try (FaultServer plain = FaultServer.start();
                RowFixture fixture = new RowFixture(ProbeVendor.read()).tls(TlsKey.trusted())) {
            fixture.byDefault(
                    repeat(readRequest(), send(CorrectResponses.redirect(status, plain.url() + "/things/7"))));
            try (Subject.Session session = fixture.open()) {
                ActualOutcome outcome = ActualOutcome.of(session);

                assertThat(outcome.assertFailure()).isInstanceOf(ProtocolViolation.class);
                assertThat(outcome.reason()).isEqualTo("REDIRECT");
            }
            assertThat(plain.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    @Tag("row:E4")
    void e4_a_body_is_not_posted_again_by_a_redirect(int status) {
        try (FaultServer elsewhere = FaultServer.start();
                RowFixture fixture = new RowFixture(ProbeVendor.once())) {
            fixture.answering(CorrectResponses.redirect(status, elsewhere.url() + "/things"));
            try (Subject.Session session = fixture.open()) {
                assertThat(ActualOutcome.of(session).assertFailure()).isInstanceOf(ProtocolViolation.class);
            }
            assertThat(fixture.server().requestCount()).isEqualTo(1);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void over_tls_a_call_succeeds_and_its_connection_is_used_again() {
        try (RowFixture fixture = new RowFixture(ProbeVendor.read()).tls(TlsKey.trusted());
                Subject.Session session = fixture.open()) {
            assertThat(session.call()).isEqualTo("7 probe");
            assertThat(session.call()).isEqualTo("7 probe");

            assertThat(fixture.server().connections()).isEqualTo(1);
        }
    }
}
