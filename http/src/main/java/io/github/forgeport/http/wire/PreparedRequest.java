package io.github.forgeport.http.wire;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.CredentialPair;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.http.request.PercentEncoding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The request of one attempt, ready to send, with the secrets that no failure may show. */
public final class PreparedRequest extends OutgoingRequest {

    // Transient, since a serialiser of fields shall find nothing that may be a credential.
    private final transient byte[] content;
    private final transient Supplier<List<String>> possibleSecrets;
    private transient List<Parameter> addedHeaders = List.of();
    private transient Predicate<String> reserved = name -> false;
    private transient List<String> secrets = List.of();
    private transient List<String> bodySecrets = List.of();

    private final Set<String> leftOut;
    private final int declaredParameters;
    private boolean dated;

    /**
     * Creates a request from its parts and the time at the host.
     *
     * @param leftOut the lower-case names of the parameters that no credential may add, since the caller leaves them out
     * @param callersTexts supplies the texts of a raw call that may be secrets
     */
    public PreparedRequest(
            String method,
            String authority,
            String path,
            List<Parameter> query,
            List<Parameter> headers,
            byte[] content,
            Instant time,
            Set<String> leftOut,
            Supplier<List<String>> callersTexts) {
        super(method, authority, path, query, headers, content, time);
        this.content = content;
        this.leftOut = leftOut;
        this.possibleSecrets = callersTexts;
        this.declaredParameters = query.size();
    }

    @Override
    public Instant time() {
        dated = true;
        return super.time();
    }

    /** Whether the request carries its time, as a signature does and a token does not. */
    public boolean isDated() {
        return dated;
    }

    /** Returns the bytes of the body, not a copy. */
    public byte[] content() {
        return content;
    }

    @Override
    public void reserve(Predicate<String> names) {
        reserved = requireNonNull(names, "names");
    }

    /** Whether a header is set already, or reserved for the credential or signature. */
    public boolean hasOrReserves(String header) {
        return headers().containsKey(header)
                || reserved.test(header.toLowerCase(Locale.ROOT))
                || addedHeaders.stream().anyMatch(other -> other.name().equalsIgnoreCase(header));
    }

    /** Adds a header that the policy supplies, which no signature covers. */
    public void addHeader(String header, String value) {
        if (addedHeaders.isEmpty()) {
            addedHeaders = new ArrayList<>(2);
        }
        addedHeaders.add(new Parameter(header, value));
    }

    /** Returns the headers that the policy added. */
    public List<Parameter> addedHeaders() {
        return addedHeaders;
    }

    @Override
    public void secretHeader(String name, Secret secret) {
        String text = secret.reveal();
        addSecret(text);
        header(name, text);
    }

    @Override
    public void secretParameter(String name, Secret secret) {
        String text = secret.reveal();
        addSecret(text);
        if (!leftOut.contains(name.toLowerCase(Locale.ROOT))) {
            parameter(name, text);
        }
    }

    private void addSecret(String text) {
        if (secrets.isEmpty()) {
            secrets = List.of(text);
        } else {
            secrets = new ArrayList<>(secrets);
            secrets.add(text);
        }
    }

    /** Sets the secrets in the body, which no failure may show. */
    public void setBodySecrets(List<String> texts) {
        bodySecrets = texts;
    }

    /** Returns the texts in a raw request that may be secrets; empty for other requests. */
    public List<String> possibleSecrets() {
        return possibleSecrets.get();
    }

    /**
     * Returns the secrets that no failure may show: those of the body and the credential; if the latter are unknown, all
     * values that the endpoint does not declare.
     */
    public List<String> secrets() {
        List<String> known = new ArrayList<>(secrets);
        addSecretsTo(known, credential());
        List<String> all = known.isEmpty() ? undeclaredValues() : known;
        all.addAll(bodySecrets);
        return all;
    }

    /** Adds the secrets of a credential, if it is of a known kind. */
    private static void addSecretsTo(List<String> known, @Nullable Object credential) {
        if (credential instanceof Secret secret) {
            addSecretsTo(known, secret);
        } else if (credential instanceof AccessKey key) {
            addSecretsTo(known, key.secret());
            key.securityToken().ifPresent(token -> addSecretsTo(known, token));
        } else if (credential instanceof CredentialPair<?, ?> pair) {
            addSecretsTo(known, pair.first());
            addSecretsTo(known, pair.second());
        }
    }

    private static void addSecretsTo(List<String> texts, Secret secret) {
        try {
            texts.add(secret.reveal());
        } catch (IllegalStateException wiped) {
            // Its owner wiped it meanwhile, so that nothing of it can be shown.
        }
    }

    /** Returns the values of headers and query parameters that the endpoint does not declare. */
    private List<String> undeclaredValues() {
        List<String> more = new ArrayList<>();
        headers().forEach((name, value) -> {
            if (!isDeclared(name)) {
                more.add(value);
            }
        });
        query().subList(declaredParameters, query().size()).forEach(parameter -> more.add(parameter.value()));
        return more;
    }

    /** Returns the path and query of the request, encoded for the request line. */
    public String target() {
        List<Parameter> query = query();
        if (query.isEmpty()) {
            return path();
        }
        StringBuilder target = new StringBuilder(path().length() + 128).append(path());
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
}
