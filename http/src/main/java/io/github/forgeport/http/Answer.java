package io.github.forgeport.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** A whole answer: its status, its headers, and its body read to the end. */
public final class Answer {

    // Transient, since a serialiser of fields shall find no token that the host hands out.
    private final transient HttpResponse head;
    private final transient Body body;
    private transient @Nullable JsonNode json;

    Answer(HttpResponse head, Body body) {
        this.head = head;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return head.getCode();
    }

    /** A header's value, whatever the case of its name; empty if it is missing or stands there twice. */
    public Optional<String> header(String name) {
        Header[] headers = head.getHeaders(name);
        return headers.length == 1 ? Optional.of(headers[0].getValue()) : Optional.empty();
    }

    /** All values of a header, whatever the case of its name. */
    public List<String> headers(String name) {
        return Arrays.stream(head.getHeaders(name)).map(Header::getValue).toList();
    }

    /** What time the host says it is, in the header {@code Date}; empty if it does not, or in no form of HTTP's. */
    public Optional<Instant> date() {
        return header("Date").flatMap(HttpDate::parse);
    }

    /**
     * The body as a tree, to look for a vendor's error in; a missing node if it is no JSON or longer than 1 MiB.
     *
     * <p>It may be in any encoding: what is no UTF-8 is replaced, so use it for codes and never for values.
     */
    public JsonNode json() {
        JsonNode read = json;
        if (read == null) {
            read = Json.tree(this);
            json = read;
        }
        return read;
    }

    Header[] headers() {
        return head.getHeaders();
    }

    Body body() {
        return body;
    }

    /** Shows no header and no body. */
    @Override
    public String toString() {
        return "HTTP " + status();
    }
}
