package io.github.forgeport.sandbox.server;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.sandbox.json.StrictJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request whose path segments and query parameters are decoded one by one, so that an escaped slash stays within its
 * segment.
 */
public record DecodedRequest(UndecodedRequest undecoded, List<String> path, Map<String, String> query) {

    /** Decodes path and query of a request; empty if an escape is broken or a query parameter is given twice. */
    public static Optional<DecodedRequest> of(UndecodedRequest raw) {
        try {
            return Optional.of(new DecodedRequest(raw, segments(raw.path()), parameters(raw.query())));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Splits a raw path into decoded segments. */
    private static List<String> segments(String rawPath) {
        // -1 keeps a trailing slash visible, as an empty last segment.
        return Arrays.stream(rawPath.substring(1).split("/", -1))
                .map(PercentCoder::decode)
                .toList();
    }

    /** Decodes the query parameters, none of which may be given twice. */
    private static Map<String, String> parameters(String rawQuery) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (QueryParameter parameter : QueryParameter.parse(rawQuery)) {
            if (parameters.put(parameter.name(), parameter.value()) != null) {
                throw new IllegalArgumentException("a query parameter is given twice");
            }
        }
        return Map.copyOf(parameters);
    }

    /** Returns the path with each segment percent-encoded anew, so that only what needs an escape has one. */
    public String normalizedPath() {
        return path.stream().map(PercentCoder::encode).collect(joining("/", "/", ""));
    }

    /** Returns a copy around another undecoded request, which has the same path and query but other headers. */
    public DecodedRequest withUndecoded(UndecodedRequest other) {
        return new DecodedRequest(other, path, query);
    }

    /** Returns a copy with a query parameter, which replaces that of the same name. */
    public DecodedRequest withParameter(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.put(name, value);
        return new DecodedRequest(undecoded, path, Map.copyOf(parameters));
    }

    /** Returns the value of a query parameter; empty if it is absent or has no value. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns the value of a parameter that the request must have, since its route or stub requires it. */
    public String requiredParameter(String name) {
        return parameter(name).orElseThrow(() -> new IllegalStateException("a request without " + name));
    }

    /** Returns the text of a field of the JSON body; empty if the body has no such text. */
    public Optional<String> field(String name) {
        try {
            return Optional.ofNullable(
                    StrictJson.read(undecoded.body()).path(name).textValue());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /**
     * Returns the text of a field that the JSON body must have.
     *
     * @throws IllegalArgumentException if it has none
     */
    public String requiredField(String name) {
        return field(name).orElseThrow(() -> new IllegalArgumentException("a body without " + name));
    }

    /** Returns the value of a header; empty if the header is absent or given twice. */
    public Optional<String> header(String name) {
        return undecoded.header(name);
    }
}
