package io.github.forgeport.http.request;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.header.HeaderRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request without its credentials, which an {@link Authentication} reads, signs and completes. */
public class OutgoingRequest {

    /** A query parameter or header: a name and a value, not encoded. */
    public static final class Parameter {

        private final String name;
        private final transient String value;

        /** Creates a parameter or header from its name and its value. */
        public Parameter(String name, String value) {
            this.name = requireNonNull(name, "name");
            this.value = requireNonNull(value, "value");
        }

        public String name() {
            return name;
        }

        /** Returns the parameter's value, which may be a credential. */
        public String value() {
            return value;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Parameter parameter && parameter.name.equals(name) && parameter.value.equals(value);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + value.hashCode();
        }

        /** Returns the name without the value, which may be a credential. */
        @Override
        public String toString() {
            return name;
        }
    }

    private final String method;
    private final String authority;
    private final String path;

    // Transient, since a serialiser of fields shall find nothing that may be a credential.
    private final transient List<Parameter> query;
    private final transient Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final transient Map<String, String> shownHeaders = Collections.unmodifiableMap(headers);
    private final transient List<Parameter> declared;
    private final transient byte[] body;
    private transient @Nullable Object credential;

    private final Instant time;

    /** Creates a request from its parts and the time at the host. */
    public OutgoingRequest(
            String method,
            String authority,
            String path,
            List<Parameter> query,
            List<Parameter> headers,
            byte[] body,
            Instant time) {
        this.method = method;
        this.authority = authority;
        this.path = path;
        this.query = new ArrayList<>(query);
        this.declared = headers;
        headers.forEach(header -> putHeader(header.name(), header.value()));
        this.body = body;
        this.time = time;
    }

    /** Returns the HTTP method in upper case. */
    public final String method() {
        return method;
    }

    /** Returns the value of the {@code Host} header: the host, and the port if it is not the scheme's default. */
    public final String authority() {
        return authority;
    }

    /** Returns the path, percent-encoded as it is sent. */
    public final String path() {
        return path;
    }

    /** Returns the query parameters in the order in which they are sent. */
    public final List<Parameter> query() {
        return Collections.unmodifiableList(query);
    }

    /** Returns the values of the headers by name, ignoring case. */
    public final Map<String, String> headers() {
        return shownHeaders;
    }

    /** Returns a copy of the body's bytes; empty if there is no body. */
    public final byte[] body() {
        return body.clone();
    }

    /** Returns the estimated time at the host, for the signature; reading it marks the request as dated. */
    public Instant time() {
        return time;
    }

    /** Stores the credential that the request carries, so that its source can identify it if the host refuses it. */
    public final void setCredential(Object with) {
        credential = requireNonNull(with, "with");
    }

    /** Returns the credential that the request carries; null if none was stored. */
    public final @Nullable Object credential() {
        return credential;
    }

    /**
     * Sets a header, replacing its earlier value.
     *
     * <p>A header that the endpoint declares cannot be set: the call fails as {@code Rejected}, and nothing is sent.
     *
     * @throws IllegalArgumentException if the value has characters that could end the header; it is not echoed
     */
    public final void header(String name, String value) {
        if (isDeclared(name)) {
            throw NoResponse.unsendable(name);
        }
        putHeader(name, value);
    }

    private void putHeader(String name, String value) {
        if (!HeaderRules.isValue(value)) {
            throw new IllegalArgumentException("the value of " + name + " is not printable ASCII");
        }
        headers.put(name, value);
    }

    /** Whether the endpoint declares a header. */
    protected final boolean isDeclared(String name) {
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i).name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reserves headers for the credential or signature, even if it does not set them, so that the policy cannot add them.
     *
     * @param names tests a lower-case name
     */
    public void reserve(Predicate<String> names) {
        requireNonNull(names, "names");
    }

    /** Appends a query parameter. */
    public final void parameter(String name, String value) {
        query.add(new Parameter(name, value));
    }

    /** Sets a header whose value is secret, so that failures mask it where the response repeats it. */
    public void secretHeader(String name, Secret secret) {
        header(name, secret.reveal());
    }

    /** Appends a query parameter whose value is secret, so that failures mask it where the response repeats it. */
    public void secretParameter(String name, Secret secret) {
        parameter(name, secret.reveal());
    }

    /** Returns a text without headers and parameters, any of which may be a credential. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
