package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/** A received HTTP request, not decoded, with its headers in their order; each byte of the head is one character. */
public final class ReceivedRequest {

    private final int connection;
    private final long arrivedNanos;
    private final ReceivedHead head;
    private final byte[] body;

    ReceivedRequest(int connection, long arrivedNanos, ReceivedHead head, byte[] body) {
        this.connection = connection;
        this.arrivedNanos = arrivedNanos;
        this.head = head;
        this.body = body;
    }

    /** Returns the number of the connection on which the request came; the server's first is 1. */
    public int connection() {
        return connection;
    }

    /** Returns the time at which the first byte of the request arrived, by {@link System#nanoTime()}. */
    public long arrivedNanos() {
        return arrivedNanos;
    }

    /** Returns the HTTP method of the request. */
    public String method() {
        return head.method();
    }

    /** Returns the request target: a path and query, a whole URL for a proxy, or host and port for CONNECT. */
    public String target() {
        return head.target();
    }

    /** Returns the protocol version of the request, such as {@code HTTP/1.1}. */
    public String version() {
        return head.version();
    }

    /** Returns all headers of the request, in their order. */
    public List<Header> headers() {
        return head.headers();
    }

    /** Returns all values of the header of this name in their order. */
    public List<String> headers(String name) {
        return head.headerValues(name);
    }

    /** Returns the first value of the header of this name; empty if it is absent. */
    public Optional<String> header(String name) {
        return head.firstHeader(name);
    }

    /** Returns a copy of the request's body, decoded if it was chunked. */
    public byte[] body() {
        return body.clone();
    }

    /** Returns the request's body decoded as UTF-8. */
    public String bodyText() {
        return new String(body, UTF_8);
    }

    /** Whether the client wants the connection closed after this request: by its Connection header, or by HTTP/1.0. */
    boolean closesConnection() {
        String option = header("Connection").orElse(version().equals("HTTP/1.0") ? "close" : "keep-alive");
        return option.equalsIgnoreCase("close");
    }

    @Override
    public String toString() {
        return method() + " " + target() + " on connection " + connection;
    }
}
