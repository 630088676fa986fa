package io.github.forgeport.http.binding;

/** Endpoints of a test's interface. */
final class EndpointSamples {

    private EndpointSamples() {}

    public static Endpoint of(Class<?> api, String method) {
        return new EndpointContract()
                .endpoints(api).entrySet().stream()
                        .filter(entry -> entry.getKey().getName().equals(method))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }
}
