package io.github.forgeport.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An HTTP request as received, with path and query still percent-encoded, as the verification of signatures needs them. */
public record UndecodedRequest(
        String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    /** Copies the headers into a map that ignores case. */
    public UndecodedRequest {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /**
     * Reads a request, with its body, from an exchange of the JDK's server.
     *
     * @throws MalformedRequestException if the request is malformed or too large
     */
    public static UndecodedRequest read(HttpExchange exchange) throws MalformedRequestException {
        RequestHeadChecks.check(exchange);
        URI uri = exchange.getRequestURI();
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(
                        name, values.stream().map(UndecodedRequest::decodeUtf8).toList()));
        return new UndecodedRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                RequestBodyReader.read(exchange));
    }

    /**
     * Decodes a header value as UTF-8, since the JDK's server reads each byte as a character and a signature covers the
     * bytes.
     */
    private static String decodeUtf8(String received) {
        return new String(received.getBytes(ISO_8859_1), UTF_8);
    }

    /** Returns the request target: path and query as they stand in the request line. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Returns a copy without the header of this name. */
    public UndecodedRequest withoutHeader(String name) {
        Map<String, List<String>> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        others.putAll(headers);
        others.remove(name);
        return new UndecodedRequest(method, path, query, others, body);
    }

    /** Returns a copy with these headers, which replace those of the same names. */
    public UndecodedRequest withHeaders(Map<String, String> others) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        others.forEach((name, value) -> all.put(name, List.of(value)));
        return new UndecodedRequest(method, path, query, all, body);
    }

    /** Whether the request has a header of this name, once or more often. */
    public boolean hasHeader(String name) {
        return headers.containsKey(name);
    }

    /** Returns the value of a header; empty if the header is absent or given twice. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Returns the header names that start with a prefix, in lower case and sorted. */
    public List<String> headerNamesStartingWith(String prefix) {
        return headers.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }
}
