package io.github.forgeport.http.binding;

import java.util.Set;

/** A factory of the endpoints that a test's interface declares. */
final class SampleEndpoints {

    private SampleEndpoints() {}

    public static Endpoint of(Class<?> api, String method) {
        return EndpointContract.endpoints(api, Set.of()).entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals(method))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
