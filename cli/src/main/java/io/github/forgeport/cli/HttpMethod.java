package io.github.forgeport.cli;

import io.github.forgeport.http.endpoint.Repetition;

/** The HTTP methods of a raw call. */
enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether a request may be sent again of which nothing more is said. */
    Repetition repetition() {
        return this == GET ? Repetition.READ : Repetition.ONCE;
    }
}
