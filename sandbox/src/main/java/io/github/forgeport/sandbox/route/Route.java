package io.github.forgeport.sandbox.route;

import io.github.forgeport.sandbox.server.DecodedRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An operation of a vendor whose response shows the world.
 *
 * @param path the segments, of which those in braces are variables
 * @param payloads the names of the payloads that show its entities; the first is for entities that are not documented
 */
record Route(
        String method,
        List<String> path,
        List<String> payloads,
        Function<DecodedRequest, Optional<ShownEntities>> entities) {

    /** Parses an operation such as {@code GET /repository/{id}/branches}. */
    static Route parse(
            String operation, List<String> payloads, Function<DecodedRequest, Optional<ShownEntities>> entities) {
        String[] words = operation.split(" /", 2);
        return new Route(words[0], Arrays.asList(words[1].split("/")), payloads, entities);
    }

    /** Returns a request to this operation with the variables of the path as parameters; empty for another operation. */
    Optional<DecodedRequest> match(DecodedRequest request) {
        if (!request.raw().method().equals(method) || request.path().size() != path.size()) {
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

    /** Returns the payload of a request that meets the stub of this name: that of the stub, or else the first. */
    String payload(String stub) {
        return payloads.contains(stub) ? stub : payloads.get(0);
    }
}
