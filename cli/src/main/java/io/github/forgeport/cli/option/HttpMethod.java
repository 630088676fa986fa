package io.github.forgeport.cli.option;

import io.github.forgeport.http.endpoint.Repetition;

/** The HTTP methods that {@code forgeport api} sends. */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Returns how often a request may be sent if {@code --repetition} is not given: again only for GET. */
    Repetition repetition() {
        return this == GET ? Repetition.READ : Repetition.ONCE;
    }
}
