package io.github.forgeport.http;

import feign.Request;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One attempt at a call: what is to be sent and what came back; travels through Feign as its options. */
final class Attempt extends Request.Options {

    private final EndpointTemplate endpoint;
    private final @Nullable Object[] arguments;
    private final Outcome outcome;

    Attempt(EndpointTemplate endpoint, @Nullable Object[] arguments, Outcome outcome) {
        super(1, TimeUnit.SECONDS, 1, TimeUnit.SECONDS, false);
        this.endpoint = endpoint;
        this.arguments = arguments;
        this.outcome = outcome;
    }

    EndpointTemplate endpoint() {
        return endpoint;
    }

    @Nullable
    Object[] arguments() {
        return arguments;
    }

    Outcome outcome() {
        return outcome;
    }
}
