package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One request as it will be sent, for an {@link Authentication} to read and complete. */
public final class OutgoingRequest {

    /** A query parameter as the server shall receive it, not yet encoded. */
    public static final class Parameter {

        private final String name;
        private final transient String value;

        /** Takes both. */
        public Parameter(String name, String value) {
            this.name = requireNonNull(name, "name");
            this.value = requireNonNull(value, "value");
        }

        /** Its name. */
        public String name() {
            return name;
        }

        /** Its value, which may prove an identity. */
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

        /** Shows no value, since it may prove an identity. */
        @Override
        public String toString() {
            return name;
        }
    }

    private final String method;
    private final String authority;
    private final String path;

    // Transient, since a serialiser of fields shall find nothing that may prove an identity.
    private final transient List<Parameter> query;
    private final transient Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final transient List<Parameter> declared;
    private final transient byte[] body;
    private transient List<Parameter> added = List.of();
    private transient Predicate<String> reserved = name -> false;
    private transient @Nullable Object proof;

    private final Instant time;
    private boolean dated;
    private final int askedFor;
    private transient List<String> secrets = List.of();
    private transient @Nullable RawRequest raw;

    /** Puts one together from what is to be sent at a time. */
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
        this.askedFor = query.size();
        this.declared = headers;
        headers.forEach(header -> put(header.name(), header.value()));
        this.body = body;
        this.time = time;
    }

    /** The HTTP method in upper case. */
    public String method() {
        return method;
    }

    /** The value of the header {@code Host}: the host, and the port if it is not the scheme's own. */
    public String authority() {
        return authority;
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

    /** What time it is at the host, as far as is known; whoever asks for it dates the request by it. */
    public Instant time() {
        dated = true;
        return time;
    }

    /** Whether it carries its time, as a signature does and a token does not. */
    boolean isDated() {
        return dated;
    }

    /** Remembers what proves who is asking, in case the host refuses it. */
    void provenBy(Object credential) {
        proof = credential;
    }

    @Nullable
    Object proof() {
        return proof;
    }

    byte[] content() {
        return body;
    }

    /**
     * Sets a header; one of the same name that was set before is replaced.
     *
     * <p>One that the endpoint declares is the endpoint's: the call fails as {@code Rejected}, and nothing is sent.
     *
     * @throws IllegalArgumentException if the value has characters that could end the header; it is not echoed
     */
    public void header(String name, String value) {
        for (Parameter theirs : declared) {
            if (theirs.name().equalsIgnoreCase(name)) {
                throw WireFailure.unsendable(name);
            }
        }
        put(name, value);
    }

    private void put(String name, String value) {
        if (!isHeaderValue(value)) {
            throw new IllegalArgumentException("the value of " + name + " is not printable ASCII");
        }
        headers.put(name, value);
    }

    /**
     * Keeps a family of headers for what proves who is asking, whether it sets them or not: nobody adds one of them behind it.
     *
     * @param names which they are; asked in lower case
     */
    public void reserve(Predicate<String> names) {
        reserved = requireNonNull(names, "names");
    }

    boolean hasOrReserves(String header) {
        return headers.containsKey(header)
                || reserved.test(header.toLowerCase(Locale.ROOT))
                || added.stream().anyMatch(other -> other.name().equalsIgnoreCase(header));
    }

    /** Adds a header of the caller's, which no signature covers. */
    void add(String header, String value) {
        if (added.isEmpty()) {
            added = new ArrayList<>(2);
        }
        added.add(new Parameter(header, value));
    }

    List<Parameter> added() {
        return added;
    }

    static boolean isHeaderValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Adds a query parameter behind the others. */
    public void parameter(String name, String value) {
        query.add(new Parameter(name, value));
    }

    /** Sets a header that is a secret, which no failure repeats, whatever the host answers. */
    public void secretHeader(String name, Secret secret) {
        String text = secret.reveal();
        conceal(text);
        header(name, text);
    }

    /** Adds a query parameter that is a secret, which no failure repeats, whatever the host answers. */
    public void secretParameter(String name, Secret secret) {
        String text = secret.reveal();
        conceal(text);
        if (raw == null || !raw.leavesOut(name)) {
            parameter(name, text);
        }
    }

    private void conceal(String text) {
        if (secrets.isEmpty()) {
            secrets = List.of(text);
        } else {
            secrets = new ArrayList<>(secrets);
            secrets.add(text);
        }
    }

    /** Makes it a caller's own, who may leave out what the credentials would add; null if it is none. */
    void of(@Nullable RawRequest callers) {
        raw = callers;
    }

    /** What the caller of a raw call sends that may be a secret. */
    List<String> callersTexts() {
        return raw == null ? List.of() : RawTexts.of(raw);
    }

    /** What must not be repeated: the secrets as far as they are known, or else all that proves who is asking. */
    List<String> secrets() {
        List<String> known = new ArrayList<>(secrets);
        addTo(known, proof);
        return known.isEmpty() ? notAskedFor() : known;
    }

    private static void addTo(List<String> known, @Nullable Object proof) {
        if (proof instanceof Secret secret) {
            addTo(known, secret);
        } else if (proof instanceof AccessKey key) {
            addTo(known, key.secret());
            key.securityToken().ifPresent(token -> addTo(known, token));
        } else if (proof instanceof CredentialPair<?, ?> pair) {
            addTo(known, pair.first());
            addTo(known, pair.second());
        }
    }

    private static void addTo(List<String> texts, Secret secret) {
        try {
            texts.add(secret.reveal());
        } catch (IllegalStateException wiped) {
            // Its owner wiped it meanwhile, and what it was is known to nobody.
        }
    }

    /** What the endpoint did not ask for. */
    private List<String> notAskedFor() {
        List<String> more = new ArrayList<>();
        headers.forEach((name, value) -> {
            if (declared.stream().noneMatch(theirs -> theirs.name().equalsIgnoreCase(name))) {
                more.add(value);
            }
        });
        query.subList(askedFor, query.size()).forEach(parameter -> more.add(parameter.value()));
        return more;
    }

    /** Path and query as they stand in the request line. */
    String target() {
        if (query.isEmpty()) {
            return path;
        }
        StringBuilder target = new StringBuilder(path.length() + 128).append(path);
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
