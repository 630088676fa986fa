package io.github.forgeport.sandbox;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** A request and the pinned payload that must answer it, from the sandbox and from WireMock alike. */
record Probe(String says, String method, String target, List<String> headers, String body, String payload) {

    /** A request without a body. */
    Probe(String says, String method, String target, List<String> headers, String payload) {
        this(says, method, target, headers, "", payload);
    }

    static List<Probe> all() {
        return Stream.of(ServiceStageProbes.all(), IamProbes.all(), CodeupProbes.all())
                .flatMap(List::stream)
                .toList();
    }

    /** What the sandbox decides by a signature, which a stub cannot verify, or by what was written. */
    static List<Probe> ofStubsAlone() {
        return Stream.of(ServiceStageProbes.signed(), CodeupProbes.signed(), CodeupProbes.written())
                .flatMap(List::stream)
                .toList();
    }

    /** Sends it to the sandbox's vendor that the payload is of. */
    HttpResponse<String> sendTo(Sandbox sandbox) {
        return sendTo(sandbox.url(payload.replaceFirst("(-iam)?/.*", "")));
    }

    HttpResponse<String> sendTo(URI base) {
        return SandboxClient.sendWithBody(base, method, target, body, headers.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return payload + ": " + says;
    }
}
