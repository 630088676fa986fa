package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clauses of {@link io.github.forgeport.port.GitHost}. */
interface SessionClauses {

    /** Where the vendor is played. */
    Stage stage();

    @Test
    default void h1_its_capabilities_know_every_operation() {
        for (Operation operation : Operation.values()) {
            assertThat(stage().host().capabilities().of(operation).reason())
                    .as(operation.toString())
                    .isNotBlank();
        }
        assertThat(stage().host().authorizations().isPresent())
                .isEqualTo(stage().supports(Operation.LIST_AUTHORIZATIONS));
    }

    @Test
    @Tag("row:H44")
    default void h2_an_unsupported_operation_is_refused_before_anything_is_sent() {
        stage().given(stage().vendor().repositoryAnswer());

        for (Runnable call : List.<Runnable>of(stage()::getById, stage()::findById)) {
            stage().refuses(Operation.GET_REPOSITORY_BY_ID, call);
        }
        for (Runnable call : List.<Runnable>of(stage()::getByPath, stage()::findByPath)) {
            stage().refuses(Operation.GET_REPOSITORY_BY_PATH, call);
        }

        assertThat(stage().server().getAllServeEvents()).isEmpty();
    }

    @Test
    default void h3_closing_twice_is_harmless() {
        stage().host().close();
        stage().host().close();
    }

    @Test
    default void h4_a_call_after_closing_is_refused_before_anything_is_sent() {
        stage().given(stage().vendor().repositoryAnswer());

        stage().host().close();

        assertThatThrownBy(stage()::findByPath)
                .isInstanceOf(stage().supports(Operation.GET_REPOSITORY_BY_PATH) ? Closed.class : Unsupported.class);
        stage().host()
                .authorizations()
                .ifPresent(authorizations ->
                        assertThatThrownBy(authorizations::list).isInstanceOf(Closed.class));
        assertThat(stage().server().getAllServeEvents()).isEmpty();
    }

    @Test
    default void h5_no_failure_shows_a_credential() {
        for (int status : List.of(200, 400, 401, 403, 404, 429, 500, 503)) {
            stage().given(aResponse().withStatus(status).withBody("the credential was " + Stage.CANARY));

            GitHostException failure = Stage.failureOf(stage()::getByPath);

            for (Throwable link = failure; link != null; link = link.getCause()) {
                assertThat(link.toString()).as("HTTP " + status).doesNotContain(Stage.CANARY);
            }
        }
        assertThat(stage().host().toString()).doesNotContain(Stage.CANARY);
    }

    @Test
    default void h6_what_is_overridden_is_what_some_session_supports() {
        PortMethods.requireAll();
        List<GitHost> sessions = stage().vendor().sessions(stage().endpoint(), Stage.SECRET);
        try {
            for (PortMethods method : PortMethods.ALL) {
                boolean overridden = sessions.stream().anyMatch(method::isOverriddenBy);
                boolean supported = sessions.stream().anyMatch(session -> Stage.supports(session, method.operation()));

                assertThat(overridden).as(method.operation().toString()).isEqualTo(supported);
            }
        } finally {
            sessions.forEach(GitHost::close);
        }
    }

    @Test
    default void h7_the_capabilities_of_each_port_are_those_of_its_session() {
        List<GitHost> sessions = stage().vendor().sessions(stage().endpoint(), Stage.SECRET);
        try {
            for (GitHost session : sessions) {
                for (Operation operation : Operation.values()) {
                    Capability known = session.capabilities().of(operation);

                    assertThat(session.repositories().capabilities().of(operation))
                            .isEqualTo(known);
                    session.authorizations()
                            .ifPresent(port -> assertThat(port.capabilities().of(operation))
                                    .isEqualTo(known));
                }
            }
        } finally {
            sessions.forEach(GitHost::close);
        }
    }

    @Test
    default void h8_what_is_not_known_is_sent_and_the_answer_decides() {
        List<GitHost> sessions = stage().vendor().sessions(stage().endpoint(), Stage.SECRET);
        try {
            for (GitHost session : sessions) {
                for (PortMethods method : PortMethods.ALL) {
                    if (unknown(session).contains(method.operation())) {
                        stage().given(aResponse().withStatus(403));

                        assertThatThrownBy(() -> method.call().accept(session, stage().vendor()))
                                .as(method.operation().toString())
                                .isInstanceOf(Forbidden.class);

                        assertThat(stage().server().getAllServeEvents()).isNotEmpty();
                    }
                }
            }
        } finally {
            sessions.forEach(GitHost::close);
        }
    }

    @Test
    default void h9_connecting_sends_nothing_and_probing_asks_once_for_what_is_not_known() {
        List<GitHost> sessions = stage().vendor().sessions(stage().endpoint(), Stage.SECRET);
        try {
            assertThat(stage().server().getAllServeEvents()).isEmpty();
            for (GitHost session : sessions) {
                probe(session);
            }
        } finally {
            sessions.forEach(GitHost::close);
        }
    }

    private void probe(GitHost session) {
        List<Operation> unknown = unknown(session);
        stage().given(stage().vendor().probeAnswer());
        GitHost probed = session.probed();
        if (probed == session) {
            assertThat(stage().server().getAllServeEvents()).isEmpty();
            return;
        }
        assertThat(stage().server().getAllServeEvents()).hasSize(1);
        assertThat(unknown)
                .containsAll(unknown(probed))
                .hasSizeGreaterThan(unknown(probed).size());
        for (Operation operation : Operation.values()) {
            if (!unknown.contains(operation)) {
                assertThat(probed.capabilities().of(operation))
                        .isEqualTo(session.capabilities().of(operation));
            }
        }
        probed.close();
        try (GitHost open = session.probed()) {
            session.close();
            assertOpen(open);
        }
    }

    private void assertOpen(GitHost session) {
        stage().given(aResponse().withStatus(403));
        PortMethods.ALL.stream()
                .filter(method -> Stage.supports(session, method.operation()))
                .forEach(method -> assertThatThrownBy(() -> method.call().accept(session, stage().vendor()))
                        .isInstanceOf(Forbidden.class));
    }

    private static List<Operation> unknown(GitHost session) {
        return Arrays.stream(Operation.values())
                .filter(operation -> session.capabilities().of(operation).support() == Support.UNKNOWN)
                .toList();
    }
}
