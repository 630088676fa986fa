package io.github.forgeport.contract;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The requests that calls of a vendor's ports send, each by method and path, with the port methods that send it. */
public final class CalledEndpoints {

    private CalledEndpoints() {}

    /**
     * Makes the vendor's documented and dearer calls to a recording server, and returns the port methods by request.
     */
    public static Map<String, Set<String>> of(VendorUnderTest vendor) {
        Map<String, Set<String>> senders = new TreeMap<>();
        try (FaultServer server = FaultServer.start()) {
            Stream.concat(vendor.shapes().stream(), vendor.dearerCalls().stream())
                    .forEach(shapes -> {
                        String method = PortMethodNames.of(shapes.specimen());
                        sentBy(shapes, vendor, server)
                                .forEach(sent -> senders.computeIfAbsent(sent, unsent -> new TreeSet<>())
                                        .add(method));
                    });
        }
        return senders;
    }

    private static Stream<String> sentBy(ResponseShapes<?> shapes, VendorUnderTest vendor, FaultServer server) {
        server.clearRecords().answering(request -> CorrectResponses.ok(shapes.body()));
        try (GitHost host = vendor.connect(server.url(), Secret.of("not-a-secret"))) {
            shapes.call(host);
        } catch (GitHostException answered) {
            // What was sent is looked at, not what came of it.
        }
        return server.requests().stream()
                .map(request -> request.method() + " " + request.target().split("\\?")[0]);
    }
}
