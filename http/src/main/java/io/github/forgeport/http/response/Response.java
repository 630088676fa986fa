package io.github.forgeport.http.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A response of a host: its status, its headers, and its body, unless that was delivered to a sink. */
public interface Response {

    /** Returns the HTTP status. */
    int status();

    /** Returns a header's value, whatever the case of its name; empty if it is missing or there more than once. */
    Optional<String> header(String name);

    /** Returns all values of a header, whatever the case of its name. */
    List<String> headers(String name);

    /** Returns the time in the {@code Date} header; empty if it is missing or malformed. */
    Optional<Instant> date();

    /**
     * Returns the body as a JSON tree, to search for a vendor's error; a missing node if it is no JSON or longer than 1 MiB.
     *
     * <p>It may be in any encoding: what is no UTF-8 is replaced, so use it for codes and never for values.
     */
    JsonNode json();
}
