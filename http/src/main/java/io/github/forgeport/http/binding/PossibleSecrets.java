package io.github.forgeport.http.binding;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.http.body.JsonTreeParser;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A collector of the texts in a {@link RawRequest} that are long enough to be a secret, so that failures can mask them. */
final class PossibleSecrets {

    private static final int SHORTEST_SECRET = 8;
    private static final int LONGEST_SECRET = 8 * 1024;
    private static final int LARGEST_BODY = 1024 * 1024;

    private final List<String> texts = new ArrayList<>();

    private PossibleSecrets() {}

    /** Returns the texts of a request's path values, query, headers and body that are long enough to be a secret. */
    static List<String> of(RawRequest request) {
        PossibleSecrets found = new PossibleSecrets();
        request.pathValues().values().forEach(found::add);
        request.query().stream().map(Parameter::value).forEach(found::add);
        request.headers().stream().map(Parameter::value).forEach(found::add);
        found.addBody(request.body());
        return found.texts;
    }

    private void addBody(byte[] body) {
        if (body.length <= LARGEST_BODY) {
            JsonNode tree = JsonTreeParser.of(body);
            if (tree.isContainerNode()) {
                addLeaves(tree);
            } else {
                add(new String(body, UTF_8));
            }
        }
    }

    /** Adds the texts and numbers in a JSON tree. */
    private void addLeaves(JsonNode tree) {
        if (tree.isTextual()) {
            add(tree.textValue());
        }
        tree.forEach(this::addLeaves);
    }

    private void add(String text) {
        if (text.length() >= SHORTEST_SECRET && text.length() <= LONGEST_SECRET) {
            texts.add(text);
        }
    }
}
