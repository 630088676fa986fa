package io.github.forgeport.http.binding;

import java.util.Map;

/** Endpoints of a test's interface. */
final class EndpointSamples {

    private EndpointSamples() {}

    public static Endpoint of(Class<?> api, String method) {
        return new EndpointContract()
                .endpoints(api, Map.of()).entrySet().stream()
                        .filter(entry -> entry.getKey().getName().equals(method))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }
}
