package io.github.forgeport.sandbox.git;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request of a Git client, with its complete body, since JGit hangs on a body that is still arriving.
 *
 * @param path the segments of the path, each decoded
 * @param query the parameters, decoded
 */
public record GitRequest(
        String method, List<String> path, Map<String, String> query, Map<String, List<String>> headers, byte[] body) {

    /** Copies path and query, and the headers into a map that ignores case. */
    public GitRequest {
        path = List.copyOf(path);
        query = Map.copyOf(query);
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** Whether the request has a header of this name, once or more often. */
    boolean hasHeader(String name) {
        return headers.containsKey(name);
    }

    /** Returns the value of a header; empty if the header is absent or given twice. */
    Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
