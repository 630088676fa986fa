package io.github.forgeport.http.binding;

import feign.MethodMetadata;
import feign.RequestLine;
import io.github.forgeport.http.binding.Template.Piece;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.endpoint.KeepSlashes;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.http.request.PercentEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A template of an endpoint's request: its method, path and query, such as {@code GET /a/{b}?c={d}}, and its headers.
 *
 * <p>Feign's own expansion sends {@code ..} and {@code /} raw and decodes what looks encoded, so path and query are
 * expanded here, where a value arrives exactly as it was given. A query parameter or header is left out if a value in it is
 * null; a list is a query parameter that is repeated.
 */
public final class EndpointTemplate {

    /** A query parameter or a header: its name, and the template of its value. */
    record NamedTemplate(String name, Template value) {}

    private final String method;
    private final Template path;
    private final Set<Integer> multiSegmentIndices;
    private final List<NamedTemplate> query;
    private final EndpointHeaders headers;
    private final List<String> sessionNames;
    private final @Nullable RawRequest raw;

    private EndpointTemplate(
            String method,
            Template path,
            Set<Integer> severalSegments,
            List<NamedTemplate> query,
            EndpointHeaders headers,
            List<String> sessionNames,
            @Nullable RawRequest raw) {
        this.method = method;
        this.path = path;
        this.multiSegmentIndices = severalSegments;
        this.query = query;
        this.headers = headers;
        this.sessionNames = sessionNames;
        this.raw = raw;
    }

    /** Creates the template of a raw request. */
    static EndpointTemplate of(RawRequest raw, Template path, List<NamedTemplate> query, EndpointHeaders headers) {
        return new EndpointTemplate(raw.method(), path, Set.of(), query, headers, List.of(), raw);
    }

    /**
     * Creates the template of a method from the metadata that Feign read.
     *
     * @throws IllegalStateException if something is declared that would not be sent
     */
    static EndpointTemplate of(MethodMetadata read, Placeholders placeholders) {
        RequestLine line = read.method().getAnnotation(RequestLine.class);
        String target = line.value().substring(method(line).length() + 1);
        int question = target.indexOf('?');
        EndpointTemplate template = new EndpointTemplate(
                method(line),
                Template.of(requirePath(question < 0 ? target : target.substring(0, question)), placeholders::index),
                multiSegmentArguments(read),
                question < 0 ? List.of() : parseQuery(target.substring(question + 1), placeholders),
                EndpointHeaders.of(read, placeholders),
                placeholders.sessionNames(),
                null);
        template.requireAllArgumentsSent(read);
        return template;
    }

    /** Whether an endpoint's request line or one of its headers has a placeholder of a name. */
    static boolean hasPlaceholder(MethodMetadata read, String name) {
        RequestLine line = read.method().getAnnotation(RequestLine.class);
        String placeholder = "{" + name + "}";
        return line.value().contains(placeholder)
                || String.join("\n", EndpointHeaders.declaredBy(read)).contains(placeholder);
    }

    /** Returns the HTTP method of a request line. */
    static String method(RequestLine line) {
        return line.value().substring(0, line.value().indexOf(' '));
    }

    private static String requirePath(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalStateException("a path begins with a slash, not as '" + text + "'");
        }
        return text;
    }

    /** Returns the indices of the arguments whose slashes are kept. */
    private static Set<Integer> multiSegmentArguments(MethodMetadata read) {
        Set<Integer> several = new HashSet<>();
        for (int i = 0; i < read.method().getParameterCount(); i++) {
            if (read.method().getParameters()[i].isAnnotationPresent(KeepSlashes.class)) {
                several.add(i);
            }
        }
        return several;
    }

    private static List<NamedTemplate> parseQuery(String text, Placeholders placeholders) {
        List<NamedTemplate> query = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || pair.lastIndexOf('{', equals) >= 0) {
                throw new IllegalStateException("a query parameter is name=value, not '" + pair + "'");
            }
            query.add(new NamedTemplate(
                    pair.substring(0, equals), Template.of(pair.substring(equals + 1), placeholders::index)));
        }
        return query;
    }

    /** Throws if an argument of the method is in no part of the request. */
    private void requireAllArgumentsSent(MethodMetadata read) {
        Set<Integer> sent = new HashSet<>();
        path.addArgumentsTo(sent);
        if (!sent.containsAll(multiSegmentIndices)) {
            throw new IllegalStateException("what keeps its slashes stands in the path");
        }
        for (NamedTemplate parameter : query) {
            parameter.value().addArgumentsTo(sent);
        }
        headers.addArgumentsTo(sent);
        sent.add(read.bodyIndex());
        sent.add(BodySinkParameter.index(read));
        for (int i = 0; i < read.method().getParameterCount(); i++) {
            if (!sent.contains(i)) {
                throw new IllegalStateException("argument " + (i + 1) + " would not be sent");
            }
        }
    }

    public String method() {
        return method;
    }

    /** Returns a copy of the arguments of a call, followed by the session's values that the endpoint uses. */
    public @Nullable Object[] withSessionValues(@Nullable Object[] arguments, Map<String, ?> sessionValues) {
        @Nullable Object[] all = Arrays.copyOf(arguments, arguments.length + sessionNames.size());
        for (int i = 0; i < sessionNames.size(); i++) {
            all[arguments.length + i] = sessionValues.get(sessionNames.get(i));
        }
        return all;
    }

    /** Returns the base URL's path and the endpoint's, with its placeholders replaced by encoded arguments. */
    public String path(String base, @Nullable Object[] arguments) {
        if (path.isFixed()) {
            return base.concat(path.pieces().get(0).text());
        }
        StringBuilder expanded = new StringBuilder(128).append(base);
        for (Piece piece : path.pieces()) {
            if (piece.isFixed()) {
                expanded.append(piece.text());
            } else if (multiSegmentIndices.contains(piece.argument())) {
                appendSegments(expanded, piece, arguments[piece.argument()]);
            } else {
                PercentEncoding.append(expanded, segment(piece, arguments[piece.argument()]));
            }
        }
        return expanded.toString();
    }

    private static void appendSegments(StringBuilder expanded, Piece piece, @Nullable Object value) {
        String separator = "";
        for (String segment : String.valueOf(value).split("/", -1)) {
            PercentEncoding.append(expanded.append(separator), segment(piece, value == null ? null : segment));
            separator = "/";
        }
    }

    /** Returns an argument as a path segment; throws if it is null, empty, {@code .} or {@code ..}. */
    private static String segment(Piece piece, @Nullable Object value) {
        String segment = String.valueOf(value);
        if (value == null || segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw NoResponse.unsendable(piece.text());
        }
        return segment;
    }

    /** Returns the query with its placeholders replaced by arguments; parameters whose value is null are left out. */
    public List<Parameter> query(@Nullable Object[] arguments) {
        List<Parameter> filled = new ArrayList<>(query.size() + 2);
        for (NamedTemplate parameter : query) {
            int only = parameter.value().onlyArgument();
            if (only >= 0 && arguments[only] instanceof Iterable<?> values) {
                values.forEach(value -> filled.add(toParameter(parameter, value)));
            } else {
                addTo(filled, parameter, arguments);
            }
        }
        return filled;
    }

    private static Parameter toParameter(NamedTemplate parameter, @Nullable Object value) {
        if (value == null) {
            throw NoResponse.unsendable(parameter.name());
        }
        return new Parameter(parameter.name(), value.toString());
    }

    /** Adds a parameter or header with its placeholders replaced by arguments, unless one of them is null. */
    static void addTo(List<Parameter> filled, NamedTemplate parameter, @Nullable Object[] arguments) {
        @Nullable String value = parameter.value().fill(arguments);
        if (value != null) {
            filled.add(new Parameter(parameter.name(), value));
        }
    }

    /** Returns the headers with their placeholders replaced by arguments; headers whose value is null are left out. */
    public List<Parameter> headers(@Nullable Object[] arguments) {
        return headers.fill(arguments);
    }

    /**
     * Returns the lower-case names of parameters and headers that the caller of a raw call leaves out, so that no credential
     * may add them.
     */
    public Set<String> leftOut() {
        return raw == null ? Set.of() : raw.leftOut();
    }

    /** Returns a supplier of the texts in a raw request that may be secrets; it supplies none for other requests. */
    public Supplier<List<String>> possibleSecrets() {
        RawRequest callers = raw;
        return callers == null ? List::of : () -> PossibleSecrets.of(callers);
    }

    /** Whether the endpoint declares a header, also if it is left out for a null value. */
    public boolean declares(String header) {
        return headers.declares(header);
    }
}
