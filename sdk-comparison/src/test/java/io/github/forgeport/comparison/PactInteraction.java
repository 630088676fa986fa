package io.github.forgeport.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An interaction of a committed pact, with the vendor's documented operation that it calls.
 *
 * @param values the values of the request by the names of placeholders, parameters and headers
 * @param answer the body of the response
 */
record PactInteraction(
        String description,
        DocumentedOperation operation,
        Map<String, String> values,
        SentRequest sent,
        int status,
        JsonNode answer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Returns the interactions of a vendor's pact whose operation its SDK has; signed ones only of operations that are
     * always signed.
     */
    static Stream<PactInteraction> of(String vendor) {
        JsonNode pact;
        try {
            pact = JSON.readTree(Path.of("..", "contract-tests", "pacts", "forgeport-" + vendor + ".json")
                    .toFile());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        List<DocumentedOperation> operations = DocumentedOperation.in(vendor + "-operations.txt");
        List<PactInteraction> all = StreamSupport.stream(
                        pact.required("interactions").spliterator(), false)
                .map(interaction -> of(interaction, operations))
                .filter(pacted -> !pacted.operation().name().equals(RawCallsMatchSdksTest.NOT_IN_THE_SDK))
                .toList();
        Set<DocumentedOperation> unsigned = all.stream()
                .filter(pacted -> !pacted.isSigned())
                .map(PactInteraction::operation)
                .collect(toSet());
        return all.stream().filter(pacted -> !pacted.isSigned() || !unsigned.contains(pacted.operation()));
    }

    private boolean isSigned() {
        return sent.headers().containsKey("authorization");
    }

    private static PactInteraction of(JsonNode interaction, List<DocumentedOperation> operations) {
        SentRequest sent = sent(interaction.required("request"));
        DocumentedOperation operation = operations.stream()
                .filter(each -> each.placesIn(sent.method(), sent.path()).isPresent())
                .min(Comparator.comparing(each -> each.places().size()))
                .orElseThrow();
        Map<String, String> values =
                new HashMap<>(operation.placesIn(sent.method(), sent.path()).orElseThrow());
        sent.headers().forEach((name, header) -> values.put(name, header.get(0)));
        interaction
                .at("/request/query")
                .properties()
                .forEach(parameter -> values.put(
                        parameter.getKey(), parameter.getValue().path(0).textValue()));
        interaction
                .at("/request/body/content")
                .properties()
                .forEach(field -> values.put(field.getKey(), text(field.getValue())));
        return new PactInteraction(
                interaction.required("description").textValue(),
                operation,
                values,
                sent,
                interaction.at("/response/status").intValue(),
                interaction.at("/response/body/content"));
    }

    private static SentRequest sent(JsonNode request) {
        TreeMap<String, List<String>> headers = new TreeMap<>();
        request.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().path(0).textValue())));
        List<String> query = new ArrayList<>();
        request.path("query")
                .properties()
                .forEach(parameter -> query.add(parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().path(0).textValue(), UTF_8)));
        return new SentRequest(
                request.required("method").textValue(),
                request.required("path").textValue(),
                String.join("&", query),
                headers,
                request.has("body") ? request.at("/body/content").toString() : "");
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** Returns the value that the request has under a name, converted to a type of the SDK; null if it has none. */
    Object value(String name, Type type) {
        String text = values.get(name);
        if (text == null) {
            return null;
        }
        try {
            return ModelValueConverter.convert(type instanceof ParameterizedType ? JSON.readTree(text) : text, type);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** Returns the value with a name as {@link #value} does, but percent-decoded if it is part of the path. */
    Object decoded(String name, Type type) {
        Object value = value(name, type);
        return value instanceof String text && operation.places().contains(name)
                ? URLDecoder.decode(text.replace("+", "%2B"), UTF_8)
                : value;
    }

    @Override
    public String toString() {
        return description;
    }
}
