package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Contract tests of failed calls: one for each numbered clause in the Javadoc of
 * {@link io.github.forgeport.port.failure.GitHostException}.
 */
interface GitHostExceptionClauses extends Clauses {

    /** Proves that the HTTP status decides the class of the exception where the response has no vendor code. */
    @Test
    default void f1_the_http_status_decides_where_there_is_no_vendor_code() {
        Map<Integer, Class<? extends GitHostException>> members = Map.ofEntries(
                Map.entry(400, Rejected.class),
                Map.entry(401, Unauthenticated.class),
                Map.entry(403, Forbidden.class),
                Map.entry(404, NotFound.class),
                Map.entry(409, Conflict.class),
                Map.entry(422, Rejected.class),
                Map.entry(429, RateLimited.class),
                Map.entry(500, Unavailable.class),
                Map.entry(502, Unavailable.class),
                Map.entry(503, Unavailable.class),
                Map.entry(504, Unavailable.class));

        runEach(shapes -> members.forEach((status, member) -> {
            fixture().respondWith(CorrectResponses.html(status, "<html>proxy</html>"));

            GitHostException failure = HostFixture.failureOf(() -> fixture().call(shapes));

            assertThat(failure).as("HTTP " + status).isInstanceOf(member);
            assertThat(failure.call().status()).as("HTTP " + status).hasValue(status);
        }));
    }

    /** Proves that a refused connection fails as {@code Unavailable}, with the effect that nothing was sent. */
    @Test
    default void f2_a_host_that_cannot_be_reached_is_unavailable_and_nothing_was_sent() {
        fixture().runForFirstSupported(shapes -> {
            fixture().server().close();

            GitHostException failure = HostFixture.failureOf(() -> fixture().call(shapes));

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            unavailable -> assertThat(unavailable.reason()).isEqualTo(Unavailable.Reason.CONNECT));
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        });
    }

    /** Proves that a call fails as {@code TimedOut} if the host accepts the request, but never responds. */
    @Test
    default void f3_a_silent_host_is_timed_out() {
        fixture().runForFirstSupported(shapes -> {
            fixture().server().answering(Script.of(Steps.hang()));

            assertThat(HostFixture.failureOf(() -> fixture().call(shapes))).isInstanceOf(TimedOut.class);
        });
    }

    /** Proves that a redirect fails as {@code ProtocolViolation}, and that its target is never contacted. */
    @Test
    default void f4_a_redirect_is_not_followed() {
        try (FaultServer elsewhere = FaultServer.start()) {
            runEach(shapes -> {
                for (int status : List.of(301, 302, 303, 307, 308)) {
                    fixture()
                            .respondWith(CorrectResponses.redirect(
                                    status, elsewhere.url().toString()));

                    assertThat(HostFixture.failureOf(() -> fixture().call(shapes)))
                            .as("HTTP " + status)
                            .isInstanceOf(ProtocolViolation.class);
                }
            });
            assertThat(elsewhere.connections()).isZero();
        }
    }

    /** Proves that an exception carries the details of its call: host, operation, attempts, status, code and request id. */
    @Test
    default void f5_a_failure_carries_the_details_of_its_call() {
        runEach(shapes -> {
            HostUnderTest vendor = fixture().vendor();
            fixture().respondWith(vendor.wrongCredential());

            GitHostException failure = HostFixture.failureOf(() -> fixture().call(shapes));

            assertThat(failure.call().host()).isEqualTo(fixture().host().name());
            assertThat(failure.call().operation())
                    .isEqualTo(shapes.specimen().operation().toString());
            assertThat(failure.call().attempts()).isEqualTo(1);
            assertThat(failure.call().status()).isPresent();
            assertThat(failure.call().vendorCode()).isEqualTo(vendor.vendorCode());
            assertThat(failure.call().requestId()).isEqualTo(vendor.requestId());
            assertThat(failure).hasMessageContaining(fixture().host().name());
            vendor.requestId().ifPresent(id -> assertThat(failure).hasMessageContaining(id));
        });
    }
}
