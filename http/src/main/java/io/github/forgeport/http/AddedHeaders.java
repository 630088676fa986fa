package io.github.forgeport.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a policy's {@link CallHeaders} for the headers of one attempt, and lets none of them touch what the request has of its own. */
final class AddedHeaders {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final int SHOWN = 64;

    private AddedHeaders() {}

    /** Puts them on a request that is signed. */
    static void put(CallHeaders source, OutgoingRequest request, EndpointTemplate endpoint, Outcome outcome) {
        try {
            String host = outcome.session().host();
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
            @Nullable String name, @Nullable String value, OutgoingRequest request, EndpointTemplate endpoint) {
        if (name == null
                || !isName(name)
                || ReservedHeaders.isOfTheRequest(name)
                || endpoint.declares(name)
                || request.hasOrReserves(name)) {
            throw WireFailure.notToBeAdded(shown(name));
        }
        if (value == null || !OutgoingRequest.isHeaderValue(value)) {
            throw WireFailure.unsendable(shown(name));
        }
        request.add(name, value);
    }

    static boolean isName(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** No further than it could be a name: what stands behind may be a value. */
    static String shown(@Nullable String name) {
        if (name == null) {
            return "null";
        }
        Matcher beginning = TOKEN.matcher(name);
        return beginning.lookingAt() ? name.substring(0, Math.min(beginning.end(), SHOWN)) : "";
    }
}
