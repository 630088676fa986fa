package io.github.forgeport.http.binding;

import java.util.Set;

/** Endpoints of a test's interface. */
final class EndpointSamples {

    private EndpointSamples() {}

    public static Endpoint of(Class<?> api, String method) {
        return EndpointContract.endpoints(api, Set.of()).entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals(method))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
