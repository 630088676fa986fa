package io.github.forgeport.http;

import io.github.forgeport.http.binding.EndpointTemplate;
import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.header.HeaderRules;
import io.github.forgeport.http.header.ReservedHeaders;
import io.github.forgeport.http.policy.CallHeaders;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.http.wire.PreparedRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The step that adds the headers of the policy's {@link CallHeaders} to a request, and refuses reserved or already set
 * ones.
 */
final class AddedHeaders {

    private AddedHeaders() {}

    /** Adds the policy's headers to a request that is already signed. */
    static void addTo(
            CallHeaders source, String host, PreparedRequest request, EndpointTemplate endpoint, Attempt attempt) {
        try {
            Map<String, String> given = CallersCode.call(() -> source.of(host, attempt.operation(), attempt.number()));
            CallersCode.call(() -> {
                // The map is the caller's code, too; names and values may be null whatever their type says.
                given.forEach((name, value) -> add(name, value, request, endpoint));
                return true;
            });
        } catch (CallersCode.Fault fault) {
            throw NoResponse.noAddedHeaders(fault);
        }
        attempt.requireTimeLeftToSend();
    }

    /** Adds one header; throws if its name or value is malformed, or the name is reserved or in use. */
    private static void add(
            @Nullable String name, @Nullable String value, PreparedRequest request, EndpointTemplate endpoint) {
        if (name == null
                || !HeaderRules.isName(name)
                || ReservedHeaders.isForbiddenToPolicy(name)
                || endpoint.declares(name)
                || request.hasOrReserves(name)) {
            throw NoResponse.unaddableHeader(HeaderRules.formatForMessage(name));
        }
        if (value == null || !HeaderRules.isValue(value)) {
            throw NoResponse.unsendable(HeaderRules.formatForMessage(name));
        }
        request.addHeader(name, value);
    }
}
