package io.github.forgeport.cli.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.http.raw.RawResponse;
import java.util.Optional;
import java.util.stream.Collectors;

/** A view of the response to a raw call for printing: JSON as JSON, other text line by line, bytes in Base64. */
public record RawResponseView(RawResponse response) {

    /** The message that is printed in place of a body that is no text. */
    public static final String NO_TEXT_MESSAGE = "the answer is no text; --output json has it in Base64";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Returns the body without characters that could control a terminal; empty if the body is no text. */
    public Optional<String> text() {
        return bodyText()
                .map(text -> parseContainer(text)
                        .map(SafeJsonWriter::text)
                        .orElseGet(() -> text.lines()
                                .map(line -> SafeText.of(line, Integer.MAX_VALUE))
                                .collect(Collectors.joining("\n"))));
    }

    /** Returns the status, headers and body as a JSON object; a body that is not JSON becomes a text or Base64. */
    public ObjectNode json(String host) {
        ObjectNode json = SafeJsonWriter.newObject().put("host", host).put("status", response.status());
        ObjectNode headers = json.putObject("headers");
        response.headers().forEach((name, values) -> {
            ArrayNode all = headers.putArray(name);
            values.forEach(all::add);
        });
        bodyText()
                .ifPresentOrElse(
                        text -> parseContainer(text)
                                .ifPresentOrElse(tree -> json.set("body", tree), () -> json.put("text", text)),
                        () -> json.put("base64", response.bytes()));
        return json;
    }

    /** Returns the body as text; empty if it is none. */
    private Optional<String> bodyText() {
        try {
            return Optional.of(response.text());
        } catch (IllegalStateException noText) {
            return Optional.empty();
        }
    }

    /** Parses a text as a JSON object or array; empty if it is neither. */
    private static Optional<JsonNode> parseContainer(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree.isContainerNode() ? Optional.of(tree) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
