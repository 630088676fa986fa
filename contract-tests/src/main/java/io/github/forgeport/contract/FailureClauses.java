package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.forgeport.port.capability.Operation;
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

/** The clauses of {@link io.github.forgeport.port.failure.GitHostException}. */
interface FailureClauses {

    /** Where the vendor is played. */
    Stage stage();

    @Test
    default void f1_the_status_decides_where_the_code_says_nothing() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
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

        members.forEach((status, member) -> {
            stage().given(aResponse().withStatus(status).withBody("<html>proxy</html>"));

            GitHostException failure = Stage.failureOf(stage()::getByPath);

            assertThat(failure).as("HTTP " + status).isInstanceOf(member);
            assertThat(failure.call().status()).as("HTTP " + status).hasValue(status);
        });
    }

    @Test
    default void f2_a_host_that_cannot_be_reached_is_unavailable_and_nothing_was_sent() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        stage().server().stop();

        GitHostException failure = Stage.failureOf(stage()::getByPath);

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(Unavailable.Reason.CONNECT));
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
    }

    @Test
    default void f3_a_silent_host_is_timed_out() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        stage().given(stage().vendor().repositoryAnswer().withFixedDelay(5_000));

        assertThat(Stage.failureOf(stage()::getByPath)).isInstanceOf(TimedOut.class);
    }

    @Test
    default void f4_a_redirect_is_not_followed() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        WireMockServer elsewhere = new WireMockServer(options().dynamicPort());
        elsewhere.start();
        try {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                stage().given(aResponse().withStatus(status).withHeader("Location", elsewhere.baseUrl()));

                assertThat(Stage.failureOf(stage()::getByPath))
                        .as("HTTP " + status)
                        .isInstanceOf(ProtocolViolation.class);
            }
            assertThat(elsewhere.getAllServeEvents()).isEmpty();
        } finally {
            elsewhere.stop();
        }
    }

    @Test
    default void f5_a_failure_says_what_it_is_about() {
        if (stage().refuses(Operation.GET_REPOSITORY_BY_PATH, stage()::getByPath)) {
            return;
        }
        stage().given(stage().vendor().wrongCredentialAnswer());

        GitHostException failure = Stage.failureOf(stage()::getByPath);

        assertThat(failure.call().host()).isEqualTo(stage().host().name());
        assertThat(failure.call().operation()).isEqualTo(Operation.GET_REPOSITORY_BY_PATH.toString());
        assertThat(failure.call().attempts()).isEqualTo(1);
        assertThat(failure.call().status()).isPresent();
        assertThat(failure.call().vendorCode()).isPresent();
        assertThat(failure.call().requestId()).contains(stage().vendor().requestId());
        assertThat(failure)
                .hasMessageContaining(stage().host().name())
                .hasMessageContaining(stage().vendor().requestId());
    }
}
