package io.github.forgeport.sandbox;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** A request and the pinned payload that must answer it, from the sandbox and from WireMock alike. */
record Probe(String says, String method, String target, List<String> headers, String payload) {

    static List<Probe> all() {
        return Stream.concat(ServiceStageProbes.all().stream(), CodeupProbes.all().stream())
                .toList();
    }

    HttpResponse<String> sendTo(URI base) {
        return SandboxClient.send(base, method, target, headers.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return payload + ": " + says;
    }
}
