package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.contract.specimen.Specimen;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.capability.Operation.Kind;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contract tests of the port {@link io.github.forgeport.port.GitHost}: one for each numbered clause in its Javadoc. */
interface GitHostClauses extends Clauses {

    /** Proves that the session's capabilities have an entry for every operation, and agree with the session's ports. */
    @Test
    default void h1_the_capabilities_of_a_session_have_every_operation() {
        for (Operation operation : Operation.values()) {
            assertThat(fixture().host().capabilities().of(operation).reason())
                    .as(operation.toString())
                    .isNotBlank();
        }
        for (Specimen<?> specimen : Specimens.ALL) {
            boolean hasPort = PortMethod.of(specimen).portOf(fixture().host()) != null;

            assertThat(hasPort || !HostFixture.supports(fixture().host(), specimen.operation()))
                    .as("a port for '%s'", specimen)
                    .isTrue();
        }
        assertThat(fixture().host().authorizations().isPresent())
                .isEqualTo(HostFixture.supports(fixture().host(), Operation.LIST_AUTHORIZATIONS));
    }

    /** Proves that an unsupported operation throws {@code Unsupported} before anything is sent. */
    @Test
    @Tag("row:H44")
    default void h2_an_unsupported_operation_is_refused_before_anything_is_sent() {
        runEach(supported -> {});
        Repositories repositories = fixture().host().repositories();
        Repository there = Specimens.REPOSITORY_BY_ID.existing();
        if (!HostFixture.supports(fixture().host(), Operation.GET_REPOSITORY_BY_ID)) {
            fixture().assertUnsupported(() -> repositories.find(there.id()));
        }
        if (!HostFixture.supports(fixture().host(), Operation.GET_REPOSITORY_BY_PATH)) {
            fixture().assertUnsupported(() -> repositories.find(there.path()));
        }
    }

    /** Proves that a session can be closed twice. */
    @Test
    default void h3_closing_twice_is_harmless() {
        fixture().host().close();
        fixture().host().close();
    }

    /** Proves that a call after the session was closed throws {@code Closed} before anything is sent. */
    @Test
    default void h4_a_call_after_closing_is_refused_before_anything_is_sent() {
        fixture().host().close();

        runEach(shapes -> assertThatThrownBy(() -> fixture().call(shapes))
                .as(shapes.specimen().toString())
                .isInstanceOf(Closed.class));
        fixture().assertNothingSent();
    }

    /** Proves that no exception shows a credential, even if the host's response repeats it. */
    @Test
    default void h5_no_failure_shows_a_credential() {
        runEach(shapes -> fixture().assertNoFailureShows(shapes, List.of(HostFixture.CANARY)));

        assertThat(fixture().host().toString()).doesNotContain(HostFixture.CANARY);
    }

    /** Proves that an adapter overrides exactly the port methods whose operation one of its sessions supports. */
    @Test
    default void h6_a_port_method_is_overridden_exactly_if_some_session_supports_it() {
        fixture().withSessions(sessions -> {
            for (Specimen<?> specimen : Specimens.ALL) {
                PortMethod method = PortMethod.of(specimen);
                boolean overridden = sessions.stream().anyMatch(method::isOverriddenBy);
                boolean supported =
                        sessions.stream().anyMatch(session -> HostFixture.supports(session, specimen.operation()));

                assertThat(overridden).as(specimen.toString()).isEqualTo(supported);
            }
        });
    }

    /** Proves that each port reports the same capabilities as its session. */
    @Test
    default void h7_the_capabilities_of_each_port_are_those_of_its_session() {
        fixture().withSessions(sessions -> {
            for (GitHost session : sessions) {
                for (Specimen<?> specimen : Specimens.ALL) {
                    PortMethod.of(specimen)
                            .capabilities(session)
                            .ifPresent(ofPort -> assertThat(Operation.values())
                                    .allSatisfy(operation -> assertThat(ofPort.of(operation))
                                            .isEqualTo(session.capabilities().of(operation))));
                }
            }
        });
    }

    /** Proves that a call whose support is unknown is sent, and that the host's response decides its result. */
    @Test
    default void h8_an_operation_of_unknown_support_is_sent_and_the_response_decides() {
        fixture().withSessions(sessions -> {
            for (GitHost session : sessions) {
                for (Specimen<?> specimen : Specimens.ALL) {
                    if (unknownOperations(session).contains(specimen.operation())) {
                        assertSends(session, specimen);
                    }
                }
            }
        });
    }

    /**
     * Proves that connecting sends nothing, and that {@code probed} sends at most one request to resolve unknown
     * capabilities.
     */
    @Test
    default void h9_connecting_sends_nothing_and_probing_sends_one_request_for_unknown_support() {
        fixture().withSessions(sessions -> {
            fixture().assertNothingSent();
            sessions.forEach(this::assertProbes);
        });
    }

    /** Asserts that probing a session sends at most one request, and that known capabilities stay as they are. */
    private void assertProbes(GitHost session) {
        List<Operation> unknown = unknownOperations(session);
        fixture().respondWith(fixture().vendor().probeResponse());
        GitHost probed = session.probed();
        if (probed == session) {
            fixture().assertNothingSent();
            return;
        }
        assertThat(fixture().server().requests()).hasSize(1);
        assertThat(unknown)
                .containsAll(unknownOperations(probed))
                .hasSizeGreaterThan(unknownOperations(probed).size());
        for (Operation operation : Operation.values()) {
            if (!unknown.contains(operation)) {
                assertThat(probed.capabilities().of(operation))
                        .isEqualTo(session.capabilities().of(operation));
            }
        }
        probed.close();
        try (GitHost open = session.probed()) {
            session.close();
            Specimens.ALL.stream()
                    .filter(specimen -> HostFixture.supports(open, specimen.operation()))
                    .forEach(specimen -> assertSends(open, specimen));
        }
    }

    /** Asserts that an example call is sent, and that it fails as the host's response says. */
    private void assertSends(GitHost session, Specimen<?> specimen) {
        for (ResponseShapes<?> shapes : fixture().shapes(specimen)) {
            fixture().respondWith(CorrectResponses.status(403));

            assertThatThrownBy(() -> shapes.call(session)).as(shapes.toString()).isInstanceOf(Forbidden.class);

            assertThat(fixture().server().requests()).isNotEmpty();
        }
    }

    /** Proves that a call which the session may not make is rejected before even a look-up is sent, and any other is sent. */
    @Test
    default void h10_a_call_that_the_session_may_not_make_is_rejected_before_anything_is_sent() {
        for (Kind most : List.of(Kind.READ, Kind.WRITE)) {
            try (GitHost session = fixture().connectAllowing(most)) {
                Specimens.WRITES.forEach(write -> run(write, shapes -> {
                    fixture().respondWith(CorrectResponses.status(403));

                    if (write.operation().kind().compareTo(most) > 0) {
                        assertRejected(session, shapes);
                    } else {
                        assertThatThrownBy(() -> shapes.call(session))
                                .as(shapes.toString())
                                .isInstanceOf(Forbidden.class);
                    }
                }));
            }
        }
    }

    /** Asserts that a call is rejected by the session itself, and that the exception names the operation. */
    private void assertRejected(GitHost session, ResponseShapes<?> shapes) {
        assertThat(fixture().assertRefused(Rejected.class, () -> shapes.call(session)))
                .hasMessageContaining(shapes.specimen().operation().toString());
    }

    /** Proves that a session which allows fewer operations has the same capabilities. */
    @Test
    default void h11_the_capabilities_are_the_same_whatever_the_session_may_write() {
        for (Kind most : Kind.values()) {
            try (GitHost session = fixture().connectAllowing(most)) {
                for (Operation operation : Operation.values()) {
                    assertThat(session.capabilities().of(operation))
                            .isEqualTo(fixture().host().capabilities().of(operation));
                }
            }
        }
    }

    /** Returns the operations whose support by the session is unknown before they are sent. */
    private static List<Operation> unknownOperations(GitHost session) {
        return Arrays.stream(Operation.values())
                .filter(operation -> session.capabilities().of(operation).support() == Support.UNKNOWN)
                .toList();
    }
}
