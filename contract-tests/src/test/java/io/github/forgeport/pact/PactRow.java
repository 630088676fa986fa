package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One interaction of a pact, and how the adapter comes to it.
 *
 * @param description its name in the pact
 * @param state what the provider has to hold before
 * @param sent the request that the call sends
 * @param payload the name of the pinned payload that answers
 * @param session opens a session with the provider at this address
 * @param call what is asked of the session
 * @param outcome what the adapter makes of the answer
 * @param before the interactions that the call needs before this one
 */
record PactRow(
        String description,
        String state,
        Sent sent,
        String payload,
        Function<URI, ? extends GitHost> session,
        Function<GitHost, ?> call,
        Outcome outcome,
        List<PactRow> before) {

    /** Copies the list. */
    PactRow {
        before = List.copyOf(before);
    }

    /** The same, where the call first sends what another row sends. */
    PactRow after(PactRow other) {
        return new PactRow(description, state, sent, payload, session, call, outcome, List.of(other));
    }

    /** The requests that the call sends, in order. */
    List<Sent> allSent() {
        return Stream.concat(before.stream().map(PactRow::sent), Stream.of(sent))
                .toList();
    }

    /** What must come of a call. */
    interface Outcome {

        void check(Supplier<?> call);

        static Outcome value(Object expected) {
            return call -> assertThat(call.get()).isEqualTo(expected);
        }

        static Outcome failure(Class<? extends GitHostException> member) {
            return call -> assertThatThrownBy(call::get).isInstanceOf(member);
        }
    }

    /** Makes the call of the provider at this address. */
    void play(URI provider) {
        try (GitHost host = session.apply(provider)) {
            outcome.check(() -> call.apply(host));
        }
    }

    @Override
    public String toString() {
        return description;
    }
}
