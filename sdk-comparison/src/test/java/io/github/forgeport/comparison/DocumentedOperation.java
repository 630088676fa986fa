package io.github.forgeport.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.raw.RawRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation as a vendor's manual documents it.
 *
 * @param query the names of its query parameters
 * @param body the names in the JSON object that is its body
 * @param without what it does not take of the parameters that all others take
 */
record DocumentedOperation(
        String name, String method, String path, List<String> query, List<String> body, List<String> without) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Reads all operations of a table. */
    static List<DocumentedOperation> in(String table) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(DocumentedOperation.class.getResourceAsStream(table), UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DocumentedOperation::parse)
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static DocumentedOperation parse(String line) {
        String[] columns = line.split(" \\| ");
        String[] request = columns[1].split(" ");
        return new DocumentedOperation(
                columns[0],
                request[0],
                request[1],
                names(columns[2]),
                names(columns[3]),
                columns.length > 4 ? names(columns[4]) : List.of());
    }

    private static List<String> names(String column) {
        return column.equals("-") ? List.of() : Arrays.asList(column.split(" "));
    }

    /** Returns the names of the placeholders in the path, in their order. */
    List<String> places() {
        return PLACE.matcher(path)
                .results()
                .map((MatchResult place) -> place.group(1))
                .toList();
    }

    /**
     * Returns the values of the placeholders in a request's path, still encoded; empty if it calls another operation.
     */
    Optional<Map<String, String>> placesIn(String method, String path) {
        Matcher there =
                Pattern.compile(PLACE.matcher(this.path).replaceAll("([^/]+)")).matcher(path);
        if (!method.equals(this.method) || !there.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (String place : places()) {
            values.put(place, there.group(values.size() + 1));
        }
        return Optional.of(values);
    }

    /** Returns the names of all parameters in query and body. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(query);
        names.addAll(body);
        return names;
    }

    /**
     * Creates a raw request that calls the operation with these values, each where the manual says.
     *
     * @param inPath the values of places; one without is the session's to fill
     */
    RawRequest request(Map<String, ?> inPath, Map<String, ?> values) {
        RawRequest.Builder request =
                RawRequest.builder(method.equals("GET") ? Repetition.READ : Repetition.ONCE, method, path);
        places().stream()
                .filter(inPath::containsKey)
                .forEach(place -> request.path(place, inPath.get(place).toString()));
        query.forEach(
                parameter -> request.query(parameter, values.get(parameter).toString()));
        without.forEach(request::without);
        if (!body.isEmpty()) {
            ObjectNode json = JSON.createObjectNode();
            body.forEach(field -> json.set(field, JSON.<JsonNode>valueToTree(values.get(field))));
            request.json(json);
        }
        return request.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
