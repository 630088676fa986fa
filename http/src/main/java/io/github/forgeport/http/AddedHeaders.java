package io.github.forgeport.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a policy's {@link CallHeaders} for the headers of one attempt, and lets none of them touch what the request has of its own. */
final class AddedHeaders {

    private AddedHeaders() {}

    /** Puts them on a request that is signed. */
    static void put(
            CallHeaders source, String host, PreparedRequest request, EndpointTemplate endpoint, Outcome outcome) {
        try {
            Map<String, String> given = CallersCode.call(() -> source.of(host, outcome.operation(), outcome.number()));
            CallersCode.call(() -> {
                // The map is the caller's code, too; names and values may be null whatever their type says.
                given.forEach((name, value) -> put(name, value, request, endpoint));
                return true;
            });
        } catch (CallersCode.Fault fault) {
            throw WireFailure.noHeaders(fault);
        }
        outcome.requireTimeToSend();
    }

    private static void put(
            @Nullable String name, @Nullable String value, PreparedRequest request, EndpointTemplate endpoint) {
        if (name == null
                || !HeaderText.isName(name)
                || ReservedHeaders.isOfTheRequest(name)
                || endpoint.declares(name)
                || request.hasOrReserves(name)) {
            throw WireFailure.notToBeAdded(HeaderText.shown(name));
        }
        if (value == null || !HeaderText.isValue(value)) {
            throw WireFailure.unsendable(HeaderText.shown(name));
        }
        request.add(name, value);
    }
}
