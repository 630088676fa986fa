package io.github.forgeport.http;

/** Endpoints of a test's interface. */
final class EndpointSamples {

    private EndpointSamples() {}

    static Endpoint of(Class<?> api, String method) {
        return new EndpointContract()
                .endpoints(api).entrySet().stream()
                        .filter(entry -> entry.getKey().getName().equals(method))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }
}
