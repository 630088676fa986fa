package io.github.forgeport.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One attempt at a call: what is to be sent and what came back; travels through Feign as its options. */
final class Attempt extends FixedOptions {

    private final EndpointTemplate endpoint;
    private final @Nullable Object[] arguments;
    private final Outcome outcome;

    Attempt(EndpointTemplate endpoint, @Nullable Object[] arguments, Outcome outcome) {
        this.endpoint = endpoint;
        this.arguments = arguments.clone();
        this.outcome = outcome;
    }

    EndpointTemplate endpoint() {
        return endpoint;
    }

    @Nullable
    Object[] arguments() {
        return arguments;
    }

    /** Puts, in place of each argument that is a source, what it gives. */
    void ask(Function<CredentialSource<?>, Object> asking) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof CredentialSource<?> source) {
                arguments[i] = asking.apply(source);
            }
        }
    }

    Outcome outcome() {
        return outcome;
    }
}
