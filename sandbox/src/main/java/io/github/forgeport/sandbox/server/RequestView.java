package io.github.forgeport.sandbox.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a vendor reads it: path segments and query parameters decoded one by one, so that an escaped slash
 * stays inside its segment.
 */
public record RequestView(RawRequest raw, List<String> path, Map<String, String> query) {

    /** Reads a request; empty when an escape is broken or a query parameter is given twice. */
    public static Optional<RequestView> of(RawRequest raw) {
        try {
            return Optional.of(new RequestView(raw, segments(raw.path()), parameters(raw.query())));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static List<String> segments(String rawPath) {
        // -1 keeps a trailing slash visible, as an empty last segment.
        return Arrays.stream(rawPath.substring(1).split("/", -1))
                .map(PercentEncoded::decode)
                .toList();
    }

    private static Map<String, String> parameters(String rawQuery) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (QueryParameter parameter : QueryParameter.parse(rawQuery)) {
            if (parameters.put(parameter.name(), parameter.value()) != null) {
                throw new IllegalArgumentException("a query parameter is given twice");
            }
        }
        return Map.copyOf(parameters);
    }

    /** Whether this is a GET of a path such as {@code /v1/{project_id}/git/auths}. */
    public boolean isGetOf(String template) {
        return is("GET", template);
    }

    /** Whether this is such a request to a path such as {@code /v1/{project_id}/git/auths}. */
    public boolean is(String method, String template) {
        String[] expected = template.substring(1).split("/", -1);
        if (!raw.method().equals(method) || expected.length != path.size()) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            boolean fits = expected[i].startsWith("{") ? !path.get(i).isEmpty() : expected[i].equals(path.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Returns a query parameter; empty when it is absent or has no value. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns a header's value; empty when it is absent or given twice. */
    public Optional<String> header(String name) {
        return raw.header(name);
    }
}
