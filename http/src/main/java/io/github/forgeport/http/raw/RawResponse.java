package io.github.forgeport.http.raw;

import io.github.forgeport.http.body.DeclaredCharsetDecoder;
import io.github.forgeport.http.body.ResponseBody;
import io.github.forgeport.http.response.BadResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The response to a {@link RawRequest}: its status, the headers that are safe to show, and its body. */
public final class RawResponse {

    private final int status;
    private final transient SortedMap<String, List<String>> headers;
    private final transient ResponseBody body;

    /**
     * Creates a response from the parts that a caller may see.
     *
     * @param headers the headers by their names in lower case
     * @param body the bytes, which are not copied
     */
    public RawResponse(int status, SortedMap<String, List<String>> headers, byte[] body) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.status = status;
        this.headers = Collections.unmodifiableSortedMap(copy);
        this.body = new ResponseBody(body, body.length, true);
    }

    /** Returns the HTTP status, from 200 to 299. */
    public int status() {
        return status;
    }

    /**
     * Returns the value of a safe header, whatever the case of its name; empty if it is missing or there more than once.
     *
     * <p>Safe are content type, language and disposition, {@code Date}, {@code ETag}, {@code Last-Modified}, {@code Link},
     * {@code Location}, {@code Retry-After}, ids of request and trace, rate limits and totals.
     */
    public Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Returns all values of a safe header, whatever the case of its name. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Returns the values of all safe headers, by lower-case name. */
    public SortedMap<String, List<String>> headers() {
        return headers;
    }

    /** Returns a copy of the body's bytes; empty if there is no body. */
    public byte[] bytes() {
        return body.copy();
    }

    /**
     * Returns the body as text: UTF-8, or else the declared charset.
     *
     * @throws IllegalStateException if the bytes are of neither; use {@link #bytes()} then
     */
    public String text() {
        try {
            return body.text();
        } catch (BadResponse noUtf8) {
            try {
                return DeclaredCharsetDecoder.decodeStrictly(headers("content-type"), body, noUtf8);
            } catch (BadResponse noText) {
                throw new IllegalStateException("the body is no text of the charset that it declares; take its bytes");
            }
        }
    }

    /** Returns a text without headers and body. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
