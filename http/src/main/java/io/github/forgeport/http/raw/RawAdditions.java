package io.github.forgeport.http.raw;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The parameters and headers that a session adds to a {@link RawRequest}, as to its other requests. */
public final class RawAdditions {

    private final Map<String, CredentialSource<String>> pathValues = new HashMap<>();
    private final List<Parameter> query = new ArrayList<>();
    private final List<Parameter> headers = new ArrayList<>();
    private final List<Parameter> defaults = new ArrayList<>();
    private final List<Parameter> fixed = new ArrayList<>();
    private final List<String> leavable = new ArrayList<>();
    private final Predicate<String> reserved;

    /**
     * Creates an empty set of additions.
     *
     * @param reserved tests a lower-case name for the headers that the vendor signs or identifies the caller by
     */
    public RawAdditions(Predicate<String> reserved) {
        this.reserved = requireNonNull(reserved, "reserved");
    }

    /** Adds a value for a placeholder of the path, used if the path has the placeholder and the caller gives no value. */
    public RawAdditions path(String name, CredentialSource<String> value) {
        pathValues.put(name, value);
        return this;
    }

    /** Adds a query parameter that the caller may leave out. */
    public RawAdditions query(String name, String value) {
        query.add(new Parameter(name, value));
        return this;
    }

    /** Adds a header that the caller may leave out. */
    public RawAdditions header(String name, String value) {
        headers.add(new Parameter(name, value));
        return this;
    }

    /** Adds a header that the caller may replace. */
    public RawAdditions defaultHeader(String name, String value) {
        defaults.add(new Parameter(name, value));
        return this;
    }

    /** Adds a header that the caller can neither leave out nor replace. */
    public RawAdditions fixedHeader(String name, String value) {
        fixed.add(new Parameter(name, value));
        return this;
    }

    /** Adds the name of a query parameter or header that the caller may leave out, even if the credential would add it. */
    public RawAdditions mayBeLeftOut(String name) {
        leavable.add(name);
        return this;
    }

    /** Returns the values of the path's placeholders, by name. */
    public Map<String, CredentialSource<String>> pathValues() {
        return pathValues;
    }

    /** Returns the query parameters that the caller may leave out. */
    public List<Parameter> query() {
        return query;
    }

    /** Returns the headers that the caller may leave out. */
    public List<Parameter> headers() {
        return headers;
    }

    /** Returns the headers that the caller may replace. */
    public List<Parameter> defaultHeaders() {
        return defaults;
    }

    /** Returns the headers that the caller can neither leave out nor replace. */
    public List<Parameter> fixedHeaders() {
        return fixed;
    }

    /** Returns the names of further query parameters and headers that the caller may leave out. */
    public List<String> optionalNames() {
        return leavable;
    }

    /** Returns a predicate that matches the lower-case names of headers that a raw request cannot set. */
    public Predicate<String> reserved() {
        return reserved;
    }
}
