package io.github.forgeport.http.raw;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The parts that a session adds to a {@link RawRequest}: the parameters and headers that its own requests have. */
public final class RawAdditions {

    private final Map<String, CredentialSource<String>> pathValues = new HashMap<>();
    private final List<Parameter> query = new ArrayList<>();
    private final List<Parameter> headers = new ArrayList<>();
    private final List<Parameter> defaults = new ArrayList<>();
    private final List<Parameter> fixed = new ArrayList<>();
    private final List<String> leavable = new ArrayList<>();
    private final Predicate<String> reserved;

    /**
     * Begins with nothing.
     *
     * @param reserved the headers that the vendor signs or knows the caller by, which a request has none of; asked in lower case
     */
    public RawAdditions(Predicate<String> reserved) {
        this.reserved = requireNonNull(reserved, "reserved");
    }

    /** Fills a place of the path, if the path has it and the caller fills it with nothing else. */
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

    /** Adds a header that belongs to the operation. */
    public RawAdditions fixedHeader(String name, String value) {
        fixed.add(new Parameter(name, value));
        return this;
    }

    /** Names a query parameter or header that the caller may leave out, whoever adds it, and whether it would be added or not. */
    public RawAdditions mayBeLeftOut(String name) {
        leavable.add(name);
        return this;
    }

    public Map<String, CredentialSource<String>> pathValues() {
        return pathValues;
    }

    public List<Parameter> query() {
        return query;
    }

    public List<Parameter> headers() {
        return headers;
    }

    public List<Parameter> defaults() {
        return defaults;
    }

    public List<Parameter> fixed() {
        return fixed;
    }

    public List<String> leavable() {
        return leavable;
    }

    public Predicate<String> reserved() {
        return reserved;
    }
}
