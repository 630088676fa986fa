package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A row of a pact's table: one interaction, and the call of the adapter that sends it.
 *
 * @param description its name in the test's report, and in the pact where that has no other name for the request
 * @param caller opens a session with the provider at this address
 * @param call what is asked of the session
 * @param requests how many requests the call sends; those before the last are other interactions
 * @param payload the name of the pinned payload that answers
 * @param outcome what the adapter makes of the answer
 */
record PactRow(
        String description, Caller caller, Function<GitHost, ?> call, int requests, String payload, Outcome outcome) {

    /** A function that opens a session with the provider, with a valid or invalid credential. */
    interface Caller {

        GitHost connect(URI endpoint);
    }

    /** A check of a call's result or failure. */
    interface Outcome {

        void check(Supplier<?> call);

        static Outcome value(Object expected) {
            return call -> assertThat(call.get()).isEqualTo(expected);
        }

        static Outcome failure(Class<? extends GitHostException> member) {
            return call -> assertThatThrownBy(call::get).isInstanceOf(member);
        }
    }

    /** Makes the call to the provider at this address, and checks its outcome. */
    void play(URI provider) {
        try (GitHost host = caller.connect(provider)) {
            outcome.check(() -> call.apply(host));
        }
    }

    @Override
    public String toString() {
        return description;
    }
}
