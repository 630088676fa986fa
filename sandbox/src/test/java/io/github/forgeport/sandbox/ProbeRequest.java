package io.github.forgeport.sandbox;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** A probe request, with the pinned payload that both the sandbox and WireMock must send as the response. */
record ProbeRequest(String says, String method, String target, List<String> headers, String body, String payload) {

    /** Creates a probe request without a body. */
    ProbeRequest(String says, String method, String target, List<String> headers, String payload) {
        this(says, method, target, headers, "", payload);
    }

    static List<ProbeRequest> all() {
        return Stream.of(ServiceStageProbes.all(), IamProbes.all(), CodeupProbes.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the requests for stubs only: the sandbox's response depends on the signature, or on earlier writes. */
    static List<ProbeRequest> ofStubsAlone() {
        return Stream.of(ServiceStageProbes.signed(), CodeupProbes.signed(), CodeupProbes.written())
                .flatMap(List::stream)
                .toList();
    }

    /** Sends the request to the sandbox's vendor to which the payload belongs. */
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
