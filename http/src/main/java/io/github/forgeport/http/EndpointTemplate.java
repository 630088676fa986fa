package io.github.forgeport.http;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.forgeport.http.OutgoingRequest.Parameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request line of one endpoint, {@code GET /a/{b}?c={d}}, taken apart once.
 *
 * <p>Feign's own expansion sends {@code ..} and {@code /} raw and decodes what looks encoded, so path and query are
 * expanded here, where a value arrives exactly as it was given. A query parameter or header whose value is null is left
 * out.
 */
final class EndpointTemplate {

    /** A piece of the path, or a query value: fixed text, or the index of the argument to put there. */
    private record Piece(String text, int argument) {

        boolean isFixed() {
            return argument < 0;
        }
    }

    private record NamedPiece(String name, Piece value) {}

    private final String method;
    private final List<Piece> path;
    private final List<NamedPiece> query;
    private final List<NamedPiece> headers;

    private EndpointTemplate(String method, List<Piece> path, List<NamedPiece> query, List<NamedPiece> headers) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
    }

    static EndpointTemplate of(Method endpoint) {
        String line = endpoint.getAnnotation(RequestLine.class).value();
        Map<String, Integer> arguments = arguments(endpoint);
        int space = line.indexOf(' ');
        int question = line.indexOf('?');
        String path = line.substring(space + 1, question < 0 ? line.length() : question);
        List<NamedPiece> query = new ArrayList<>();
        if (question >= 0) {
            for (String pair : line.substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                query.add(new NamedPiece(
                        pair.substring(0, equals),
                        pieces(pair.substring(equals + 1), arguments).get(0)));
            }
        }
        return new EndpointTemplate(
                line.substring(0, space), pieces(path, arguments), query, headers(endpoint, arguments));
    }

    /** Those of the interface, then those of the method. */
    private static List<NamedPiece> headers(Method endpoint, Map<String, Integer> arguments) {
        List<NamedPiece> headers = new ArrayList<>();
        for (Headers declared : Arrays.asList(
                endpoint.getDeclaringClass().getAnnotation(Headers.class), endpoint.getAnnotation(Headers.class))) {
            for (String header : declared == null ? new String[0] : declared.value()) {
                int colon = header.indexOf(':');
                String name = header.substring(0, colon);
                if (ReservedHeaders.contains(name)) {
                    throw new IllegalStateException("an endpoint does not declare the header " + name);
                }
                headers.add(new NamedPiece(
                        name,
                        pieces(header.substring(colon + 1).trim(), arguments).get(0)));
            }
        }
        return headers;
    }

    private static Map<String, Integer> arguments(Method endpoint) {
        Map<String, Integer> arguments = new HashMap<>();
        Annotation[][] annotations = endpoint.getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            for (Annotation annotation : annotations[i]) {
                if (annotation instanceof Param param) {
                    arguments.put(param.value(), i);
                }
            }
        }
        return arguments;
    }

    private static List<Piece> pieces(String template, Map<String, Integer> arguments) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        while (done < template.length()) {
            int open = template.indexOf('{', done);
            if (open < 0) {
                pieces.add(new Piece(template.substring(done), -1));
                break;
            }
            if (open > done) {
                pieces.add(new Piece(template.substring(done, open), -1));
            }
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            Integer argument = arguments.get(name);
            if (argument == null) {
                throw new IllegalStateException("no @Param(\"" + name + "\") for " + template);
            }
            pieces.add(new Piece(name, argument));
            done = close + 1;
        }
        return pieces;
    }

    String method() {
        return method;
    }

    /** The path with its arguments encoded, behind the base URL's own path. */
    String path(String base, @Nullable Object[] arguments) {
        StringBuilder expanded = new StringBuilder(128).append(base);
        for (Piece piece : path) {
            if (piece.isFixed()) {
                expanded.append(piece.text());
            } else {
                PercentEncoding.append(expanded, segment(piece, arguments[piece.argument()]));
            }
        }
        return expanded.toString();
    }

    /** Values are checked where they are made; this is the last line before a path that climbs. */
    private static String segment(Piece piece, @Nullable Object value) {
        String segment = String.valueOf(value);
        if (value == null || segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw WireFailure.unsendable(piece.text());
        }
        return segment;
    }

    List<Parameter> query(@Nullable Object[] arguments) {
        return filled(query, arguments);
    }

    List<Parameter> headers(@Nullable Object[] arguments) {
        List<Parameter> filled = filled(headers, arguments);
        for (Parameter header : filled) {
            if (!OutgoingRequest.isHeaderValue(header.value())) {
                throw WireFailure.unsendable(header.name());
            }
        }
        return filled;
    }

    /** Whether it has a header of that name, be it left out or not. */
    boolean declares(String header) {
        return headers.stream().anyMatch(piece -> piece.name().equalsIgnoreCase(header));
    }

    /** What is null is left out. */
    private static List<Parameter> filled(List<NamedPiece> pieces, @Nullable Object[] arguments) {
        List<Parameter> filled = new ArrayList<>(pieces.size() + 2);
        for (NamedPiece piece : pieces) {
            Object value = piece.value().isFixed()
                    ? piece.value().text()
                    : arguments[piece.value().argument()];
            if (value != null) {
                filled.add(new Parameter(piece.name(), value.toString()));
            }
        }
        return filled;
    }
}
