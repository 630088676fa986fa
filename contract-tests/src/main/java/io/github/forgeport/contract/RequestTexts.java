package io.github.forgeport.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.ReceivedRequest;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Static helpers that decode the texts in a received request: the parts of its target and the values in its body. */
final class RequestTexts {

    private RequestTexts() {}

    /** Returns the path segments and parameter values of the target, decoded once. */
    static List<String> inTarget(ReceivedRequest request) {
        String[] target = request.target().split("\\?", 2);
        List<String> parts = new ArrayList<>();
        for (String segment : target[0].split("/")) {
            parts.add(URLDecoder.decode(segment.replace("+", "%2B"), UTF_8));
        }
        parameters(target.length == 1 ? "" : target[1]).forEach(parts::add);
        return parts;
    }

    /** Returns the values of a body's fields, if it is JSON, or of its parameters; of a null field, the text {@code null}. */
    static List<String> inBody(ReceivedRequest request) {
        String body = new String(request.body(), UTF_8);
        boolean isJson = request.header("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return isJson && !body.isEmpty()
                ? JsonFields.textsOf(JsonFields.parse(body))
                : parameters(body).toList();
    }

    private static Stream<String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), UTF_8));
    }
}
