package io.github.forgeport.cli.option;

import io.github.forgeport.http.endpoint.Repetition;

/** The HTTP methods that {@code forgeport api} sends. */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Returns whether a request of this method may be repeated if {@code --repetition} is not given: only GET may. */
    Repetition defaultRepetition() {
        return this == GET ? Repetition.READ : Repetition.ONCE;
    }
}
