package io.github.forgeport.http.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.header.HeaderRules;
import io.github.forgeport.http.header.ReservedHeaders;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request of the caller's own, for an operation that no port has; the session adds its usual parameters, headers and
 * credentials.
 */
public final class RawRequest {

    private static final Set<String> METHODS = Set.of("DELETE", "GET", "PATCH", "POST", "PUT");

    private final Repetition repetition;
    private final String method;
    private final String mediaType;
    private final Set<String> leftOut;

    // Transient, since a serialiser of fields shall find nothing of what the caller sends.
    private final transient String path;
    private final transient Map<String, String> pathValues;
    private final transient List<Parameter> query;
    private final transient List<Parameter> headers;
    private final transient byte[] body;

    private RawRequest(Builder built) {
        this.repetition = built.repetition;
        this.method = built.method;
        this.path = built.path;
        this.pathValues = Map.copyOf(built.pathValues);
        this.query = List.copyOf(built.query);
        this.headers = List.copyOf(built.headers);
        this.body = built.body;
        this.mediaType = built.mediaType;
        this.leftOut = Set.copyOf(built.leftOut);
    }

    /**
     * Creates a builder of a raw request.
     *
     * @param repetition whether the request may be sent again when the outcome of an attempt is unknown
     * @param method the HTTP method: DELETE, GET, PATCH, POST or PUT
     * @param path the path below the endpoint as the vendor's manual writes it, such as {@code /repository/{repositoryId}/branches};
     *     its values are given by {@link Builder#path}, except those that the session knows
     * @throws IllegalArgumentException if the path has an empty segment, {@code .} or {@code ..}, also encoded, a query, or what no
     *     path can have
     */
    public static Builder builder(Repetition repetition, String method, String path) {
        return new Builder(requireNonNull(repetition, "repetition"), method, path);
    }

    /** Returns whether the request may be sent again when the outcome of an attempt is unknown. */
    public Repetition repetition() {
        return repetition;
    }

    public String method() {
        return method;
    }

    /** Returns the path with its placeholders. */
    public String path() {
        return path;
    }

    /** Returns the path as a server reads it: decoded, with the caller's values for placeholders. */
    public String decodedPath() {
        String filled = path;
        for (Map.Entry<String, String> value : pathValues.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return RawPathRules.decoded(filled);
    }

    /** Returns the caller's values for the path's placeholders, by name. */
    public Map<String, String> pathValues() {
        return pathValues;
    }

    /** Returns the query parameters in the order in which they are sent. */
    public List<Parameter> query() {
        return query;
    }

    /** Returns the headers that the caller set. */
    public List<Parameter> headers() {
        return headers;
    }

    /** Returns the body's bytes; empty if there is none. */
    public byte[] body() {
        return body;
    }

    /** Returns the content type that the caller gave for the body; empty if there is none. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the lower-case names of the session's query parameters and headers that the request leaves out. */
    public Set<String> leftOut() {
        return leftOut;
    }

    /** Whether the request leaves out a query parameter or header of the session. */
    public boolean leavesOut(String name) {
        return leftOut.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns a text without path and values, any of which may be a secret. */
    @Override
    public String toString() {
        return "RawRequest[" + method + ", " + repetition + "]";
    }

    /** A builder of raw requests. */
    public static final class Builder {

        private final Repetition repetition;
        private final String method;

        // Transient, as they are in what is built.
        private final transient String path;
        private final transient Map<String, String> pathValues = new LinkedHashMap<>();
        private final transient List<Parameter> query = new ArrayList<>();
        private final transient List<Parameter> headers = new ArrayList<>();
        private final Set<String> leftOut = new HashSet<>();
        private transient byte[] body = {};
        private String mediaType = "";

        private Builder(Repetition repetition, String method, String path) {
            if (!METHODS.contains(method)) {
                throw new IllegalArgumentException("the method is one of " + new TreeSet<>(METHODS));
            }
            this.repetition = repetition;
            this.method = method;
            this.path = RawPathRules.requireValid(path);
        }

        /**
         * Sets the value of a placeholder of the path, which is encoded as one segment.
         *
         * @throws IllegalArgumentException if the path has no such placeholder or it has a value, or if the value is empty
         *     or leaves the path
         */
        public Builder path(String name, String value) {
            if (!path.contains("{" + name + "}")) {
                throw new IllegalArgumentException("the path has no such place");
            }
            if (pathValues.putIfAbsent(name, RawPathRules.requireValue(name, value)) != null) {
                throw new IllegalArgumentException("{" + name + "} has a value");
            }
            return this;
        }

        /** Appends a query parameter; a name may occur more than once. */
        public Builder query(String name, String value) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a query parameter has a name");
            }
            query.add(new Parameter(requireText(name), requireText(value)));
            return this;
        }

        /**
         * Adds a header to the request.
         *
         * @throws IllegalArgumentException if the header is malformed, set already, or reserved for the library
         */
        public Builder header(String name, String value) {
            if (!HeaderRules.isName(name) || ReservedHeaders.contains(name)) {
                throw new IllegalArgumentException(
                        "the header " + HeaderRules.formatForMessage(name) + " is not the caller's to set");
            }
            if (!HeaderRules.isValue(value)) {
                throw new IllegalArgumentException("the value of " + name + " is not printable ASCII");
            }
            if (headers.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
                throw new IllegalArgumentException("the header " + name + " is there already");
            }
            headers.add(new Parameter(name, value));
            return this;
        }

        /** Sets a body of JSON text, which is sent unchanged. */
        public Builder json(String text) {
            return body(requireText(text).getBytes(UTF_8), "");
        }

        /** Sets a body of JSON from a tree. */
        public Builder json(JsonNode tree) {
            return json(tree.toString());
        }

        /** Sets a body of bytes with its content type. */
        public Builder bytes(byte[] bytes, String contentType) {
            if (contentType.isEmpty() || !HeaderRules.isValue(contentType)) {
                throw new IllegalArgumentException("the content type is not printable ASCII");
            }
            return body(bytes.clone(), contentType);
        }

        private Builder body(byte[] bytes, String contentType) {
            if (method.equals("GET")) {
                throw new IllegalArgumentException("a GET has no body");
            }
            body = bytes;
            mediaType = contentType;
            return this;
        }

        /**
         * Leaves out a query parameter or header that the session would add; the request may then have its own one of that
         * name.
         *
         * @param name the name, as the session's method for raw calls lists it
         */
        public Builder without(String name) {
            leftOut.add(name.toLowerCase(Locale.ROOT));
            return this;
        }

        private static String requireText(String text) {
            if (!UTF_8.newEncoder().canEncode(text)) {
                throw new IllegalArgumentException("a text has an unpaired surrogate, which no UTF-8 can say");
            }
            return text;
        }

        /** Creates the raw request. */
        public RawRequest build() {
            return new RawRequest(this);
        }
    }
}
