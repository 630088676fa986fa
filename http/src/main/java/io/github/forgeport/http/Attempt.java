package io.github.forgeport.http;

import feign.Request;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One attempt at a call: what is to be sent and what came back; travels through Feign as its options. */
final class Attempt extends Request.Options {

    private final EndpointTemplate endpoint;
    private final @Nullable Object[] arguments;
    private final Outcome outcome;

    Attempt(EndpointTemplate endpoint, @Nullable Object[] arguments, Outcome outcome) {
        super(1, TimeUnit.SECONDS, 1, TimeUnit.SECONDS, false);
        this.endpoint = endpoint;
        this.arguments = arguments.clone();
        this.outcome = outcome;
    }

    /** Always these: they are of one attempt, while Feign would look them up by thread and method. */
    @Override
    public Request.Options getMethodOptions(String methodName) {
        return this;
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
