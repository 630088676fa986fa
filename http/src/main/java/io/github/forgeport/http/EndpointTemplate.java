package io.github.forgeport.http;

import feign.Param;
import feign.RequestLine;
import io.github.forgeport.http.OutgoingRequest.Parameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request line of one endpoint, {@code GET /a/{b}?c={d}}, taken apart once.
 *
 * <p>Feign's own expansion sends {@code ..} and {@code /} raw and decodes what looks encoded, so path and query are
 * expanded here, where a value arrives exactly as it was given. A query parameter whose value is null is left out.
 */
final class EndpointTemplate {

    /** A piece of the path, or a query value: fixed text, or the index of the argument to put there. */
    private record Piece(String text, int argument) {

        boolean isFixed() {
            return argument < 0;
        }
    }

    private record QueryPiece(String name, Piece value) {}

    private final String method;
    private final List<Piece> path;
    private final List<QueryPiece> query;

    private EndpointTemplate(String method, List<Piece> path, List<QueryPiece> query) {
        this.method = method;
        this.path = path;
        this.query = query;
    }

    static EndpointTemplate of(Method endpoint) {
        String line = endpoint.getAnnotation(RequestLine.class).value();
        Map<String, Integer> arguments = arguments(endpoint);
        int space = line.indexOf(' ');
        int question = line.indexOf('?');
        String path = line.substring(space + 1, question < 0 ? line.length() : question);
        List<QueryPiece> query = new ArrayList<>();
        if (question >= 0) {
            for (String pair : line.substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                query.add(new QueryPiece(
                        pair.substring(0, equals),
                        pieces(pair.substring(equals + 1), arguments).get(0)));
            }
        }
        return new EndpointTemplate(line.substring(0, space), pieces(path, arguments), query);
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
        StringBuilder expanded = new StringBuilder(base);
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
            throw new IllegalArgumentException("no path segment: " + piece.text());
        }
        return segment;
    }

    List<Parameter> query(@Nullable Object[] arguments) {
        List<Parameter> parameters = new ArrayList<>(query.size() + 1);
        for (QueryPiece piece : query) {
            if (piece.value().isFixed()) {
                parameters.add(new Parameter(piece.name(), piece.value().text()));
            } else {
                Object value = arguments[piece.value().argument()];
                if (value != null) {
                    parameters.add(new Parameter(piece.name(), value.toString()));
                }
            }
        }
        return parameters;
    }

    /** The names of all arguments that stand in the path or the query. */
    List<String> argumentNames() {
        List<String> names = new ArrayList<>();
        path.stream().filter(piece -> !piece.isFixed()).forEach(piece -> names.add(piece.text()));
        query.stream()
                .map(QueryPiece::value)
                .filter(piece -> !piece.isFixed())
                .forEach(piece -> names.add(piece.text()));
        return names;
    }
}
