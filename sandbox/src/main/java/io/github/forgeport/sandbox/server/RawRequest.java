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

/** A request as received, with path and query still percent-encoded, as signatures are verified. */
public record RawRequest(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    public RawRequest {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /**
     * Reads one.
     *
     * @throws RefusedRequest if no vendor should be asked it
     */
    public static RawRequest of(HttpExchange exchange) throws RefusedRequest {
        RequestHead.require(exchange);
        URI uri = exchange.getRequestURI();
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(
                        name, values.stream().map(RawRequest::inUtf8).toList()));
        return new RawRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                RequestBody.read(exchange));
    }

    /** The JDK's server reads each byte as a character; a signature covers the bytes. */
    private static String inUtf8(String received) {
        return new String(received.getBytes(ISO_8859_1), UTF_8);
    }

    /** Returns path and query as they stand in the first line. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Returns the same request without a header. */
    public RawRequest without(String name) {
        Map<String, List<String>> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        others.putAll(headers);
        others.remove(name);
        return new RawRequest(method, path, query, others, body);
    }

    /** Returns the same request with these headers in the place of those of their names. */
    public RawRequest with(Map<String, String> others) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        others.forEach((name, value) -> all.put(name, List.of(value)));
        return new RawRequest(method, path, query, all, body);
    }

    /** Whether a header is there, be it once or more often. */
    public boolean has(String name) {
        return headers.containsKey(name);
    }

    /** Returns a header's value; empty when it is absent or given twice. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Returns the names of the headers that begin so, in lower case and sorted. */
    public List<String> headersBeginning(String prefix) {
        return headers.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }
}
