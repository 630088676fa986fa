package io.github.forgeport.cli.option;

import io.github.forgeport.http.endpoint.Repetition;

/** The HTTP methods that {@code forgeport api} sends. */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether a request may be sent again, without {@code --repetition}. */
    Repetition repetition() {
        return this == GET ? Repetition.READ : Repetition.ONCE;
    }
}
