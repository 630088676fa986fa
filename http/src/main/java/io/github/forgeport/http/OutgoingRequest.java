package io.github.forgeport.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One request as it will be sent, for an {@link Authentication} to read and complete. */
public final class OutgoingRequest {

    /** A query parameter as the server shall receive it, not yet encoded. */
    public record Parameter(String name, String value) {}

    private final String method;
    private final String path;
    private final List<Parameter> query;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    OutgoingRequest(String method, String path, List<Parameter> query, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = new ArrayList<>(query);
        headers.forEach(this::header);
        this.body = body;
    }

    /** The HTTP method in upper case. */
    public String method() {
        return method;
    }

    /** The path below the host, percent-encoded as it is sent. */
    public String path() {
        return path;
    }

    /** The parameters in the order they are sent. */
    public List<Parameter> query() {
        return Collections.unmodifiableList(query);
    }

    /** The headers, under names that ignore case. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** The bytes of the body; empty if there is none. */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Sets a header; one of the same name is replaced.
     *
     * @throws IllegalArgumentException if the value has characters that could end the header; it is not echoed
     */
    public void header(String name, String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("the value of " + name + " is not printable ASCII");
        }
        headers.put(name, value);
    }

    /** Adds a query parameter behind the others. */
    public void parameter(String name, String value) {
        query.add(new Parameter(name, value));
    }

    /** Path and query as they stand in the request line. */
    String target() {
        StringBuilder target = new StringBuilder(path);
        char separator = '?';
        for (Parameter parameter : query) {
            target.append(separator);
            PercentEncoding.append(target, parameter.name());
            target.append('=');
            PercentEncoding.append(target, parameter.value());
            separator = '&';
        }
        return target.toString();
    }

    /** Shows no header and no parameter, since any of them may prove an identity. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
