package io.github.forgeport.sandbox.route;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.stub.Stub;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An operation of a vendor whose response shows entities of the sandbox's simulated data, which it may change first.
 *
 * @param path the segments, of which those in braces are variables
 * @param payload the name of the payload that shows what is not documented
 * @param notFound the stub of the response where an entity is missing
 */
record Route(
        String method,
        List<String> path,
        String payload,
        Stub notFound,
        Function<DecodedRequest, ShownEntities> entities) {

    /** Parses an operation such as {@code GET /repository/{id}/branches}. */
    static Route parse(
            String operation, String payload, Stub notFound, Function<DecodedRequest, ShownEntities> entities) {
        String[] words = operation.split(" /", 2);
        return new Route(words[0], List.of(words[1].split("/")), payload, notFound, entities);
    }

    /** Returns the request with the path variables as parameters; empty if it is a request to another operation. */
    Optional<DecodedRequest> match(DecodedRequest request) {
        if (!request.undecoded().method().equals(method) || request.path().size() != path.size()) {
            return Optional.empty();
        }
        DecodedRequest matched = request;
        for (int i = 0; i < path.size(); i++) {
            String expected = path.get(i);
            String segment = request.path().get(i);
            if (expected.startsWith("{")) {
                matched = matched.withParameter(expected.substring(1, expected.length() - 1), segment);
            } else if (!expected.equals(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(matched);
    }
}
