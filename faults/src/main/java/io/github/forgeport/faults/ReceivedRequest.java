package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/** A request as received, undecoded and in its own order; each byte of the head is one character. */
public final class ReceivedRequest {

    private final int connection;
    private final long arrivedNanos;
    private final RequestHead head;
    private final byte[] body;

    ReceivedRequest(int connection, long arrivedNanos, RequestHead head, byte[] body) {
        this.connection = connection;
        this.arrivedNanos = arrivedNanos;
        this.head = head;
        this.body = body;
    }

    /** Returns the number of the connection it came on; the server's first is 1. */
    public int connection() {
        return connection;
    }

    /** Returns when its first byte was there, by {@link System#nanoTime()}. */
    public long arrivedNanos() {
        return arrivedNanos;
    }

    /** Returns the method. */
    public String method() {
        return head.method();
    }

    /** Returns the target: path and query, a whole URL for a proxy, host and port for CONNECT. */
    public String target() {
        return head.target();
    }

    /** Returns the protocol's version, such as {@code HTTP/1.1}. */
    public String version() {
        return head.version();
    }

    /** Returns all headers in their order. */
    public List<Header> headers() {
        return head.headers();
    }

    /** Returns all values of this header in their order. */
    public List<String> headers(String name) {
        return head.values(name);
    }

    /** Returns the first value of this header. */
    public Optional<String> header(String name) {
        return head.first(name);
    }

    /** Returns the body, its chunks joined; a copy. */
    public byte[] body() {
        return body.clone();
    }

    /** Returns the body, read as UTF-8. */
    public String bodyText() {
        return new String(body, UTF_8);
    }

    boolean isLast() {
        String wish = header("Connection").orElse(version().equals("HTTP/1.0") ? "close" : "keep-alive");
        return wish.equalsIgnoreCase("close");
    }

    @Override
    public String toString() {
        return method() + " " + target() + " on connection " + connection;
    }
}
