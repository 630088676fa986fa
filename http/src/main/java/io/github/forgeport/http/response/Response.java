package io.github.forgeport.http.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A response of a host: its status, its headers, and its whole body, unless a sink has taken that. */
public interface Response {

    /** The HTTP status. */
    int status();

    /** A header's value, whatever the case of its name; empty if it is missing or stands there twice. */
    Optional<String> header(String name);

    /** All values of a header, whatever the case of its name. */
    List<String> headers(String name);

    /** What time the host says it is, in the header {@code Date}; empty if it does not, or in no form of HTTP's. */
    Optional<Instant> date();

    /**
     * The body as a tree, to look for a vendor's error in; a missing node if it is no JSON or longer than 1 MiB.
     *
     * <p>It may be in any encoding: what is no UTF-8 is replaced, so use it for codes and never for values.
     */
    JsonNode json();
}
