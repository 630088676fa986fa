package io.github.forgeport.docs;

import io.github.forgeport.contract.CredentialKind;
import io.github.forgeport.contract.ResponseShapes;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The tables of request prices: how many requests are sent for one call, for the first call, and for a probe. */
final class RequestPricePage {

    private RequestPricePage() {}

    static String body() {
        try (Sandbox sandbox = Sandbox.start()) {
            return "A call that succeeds at its first attempt sends so many requests; a listing, for a page.\n\n"
                    + ofCalls(sandbox)
                    + "\nBefore its first call, a session gets what some credentials lack, once while that is good:\n\n"
                    + ofFirstCalls(sandbox)
                    + "\n`probed()` asks for what is not known:\n\n"
                    + ofProbes();
        }
    }

    private static MarkdownTable ofCalls(Sandbox sandbox) {
        MarkdownTable table = MarkdownTable.of("Operation", Vendors.ALL);
        for (Operation operation : Operation.values()) {
            for (String call : callsOf(operation)) {
                table.row(
                        call,
                        Vendors.ALL.stream()
                                .map(vendor -> shapes(vendor, call)
                                        .map(shapes -> String.valueOf(ofCallIn(sandbox, vendor, shapes)))
                                        .orElse("-"))
                                .toList());
            }
        }
        return table;
    }

    /** Returns the names of an operation's calls, of which a vendor may have several. */
    private static List<String> callsOf(Operation operation) {
        return Vendors.ALL.stream()
                .flatMap(RequestPricePage::shapes)
                .filter(shapes -> shapes.specimen().operation() == operation)
                .map(ResponseShapes::toString)
                .distinct()
                .toList();
    }

    private static Optional<ResponseShapes<?>> shapes(VendorUnderTest vendor, String call) {
        return shapes(vendor).filter(shapes -> shapes.toString().equals(call)).findFirst();
    }

    private static Stream<ResponseShapes<?>> shapes(VendorUnderTest vendor) {
        return Stream.concat(vendor.shapes().stream(), vendor.dearerCalls().stream());
    }

    /** Returns the number of requests of a call; a write is made in a sandbox of its own. */
    private static int ofCallIn(Sandbox sandbox, VendorUnderTest vendor, ResponseShapes<?> shapes) {
        if (shapes.specimen().operation().kind() == Operation.Kind.READ) {
            return ofCall(sandbox, vendor, shapes);
        }
        try (Sandbox own = Sandbox.start()) {
            return ofCall(own, vendor, shapes);
        }
    }

    private static int ofCall(Sandbox sandbox, VendorUnderTest vendor, ResponseShapes<?> shapes) {
        try (CountingSession session = new CountingSession(sandbox, vendor.token())) {
            return session.requestsOf(shapes);
        }
    }

    private static MarkdownTable ofFirstCalls(Sandbox sandbox) {
        MarkdownTable table = MarkdownTable.of("Credential", List.of("Requests"));
        for (VendorUnderTest vendor : Vendors.ALL) {
            for (CredentialKind<?> kind : allKinds(vendor)) {
                int requests = beforeFirstCall(sandbox, kind);
                if (requests > 0) {
                    table.row(kind, List.of(requests));
                }
            }
        }
        return table;
    }

    private static List<CredentialKind<?>> allKinds(VendorUnderTest vendor) {
        List<CredentialKind<?>> kinds = new ArrayList<>(vendor.credentials());
        kinds.addAll(vendor.otherCredentials());
        return kinds;
    }

    private static int beforeFirstCall(Sandbox sandbox, CredentialKind<?> kind) {
        try (CountingSession session = new CountingSession(sandbox, kind)) {
            ResponseShapes<?> any = kind.vendor().shapes().stream()
                    .filter(session::can)
                    .findFirst()
                    .orElseThrow();
            return session.requestsOf(any) - session.requestsOf(any);
        }
    }

    private static MarkdownTable ofProbes() {
        MarkdownTable table = MarkdownTable.of("Session", List.of("Requests"));
        try (FaultServer server = FaultServer.start()) {
            for (VendorUnderTest vendor : Vendors.ALL) {
                server.answering(request -> vendor.probeResponse());
                SessionKinds.of(vendor, server.url()).forEach((name, session) -> {
                    server.clearRecords();
                    session.probed().close();
                    session.close();
                    table.row(name, List.of(server.requests().size()));
                });
            }
        }
        return table;
    }

    /** A session with the sandbox whose requests are counted, those for its credential included. */
    private static final class CountingSession implements AutoCloseable {

        private final AtomicInteger requests = new AtomicInteger();
        private final GitHost host;

        CountingSession(Sandbox sandbox, CredentialKind<?> kind) {
            CallListener counting = new CallListener() {
                @Override
                public void attempted(Attempt attempt) {
                    requests.incrementAndGet();
                }
            };
            host = kind.openKnown(sandbox.url(kind.vendor().name()), TestPolicy.PATIENT.withListener(counting));
        }

        boolean can(ResponseShapes<?> shapes) {
            return host.capabilities().of(shapes.specimen().operation()).support() == Support.SUPPORTED;
        }

        int requestsOf(ResponseShapes<?> shapes) {
            int before = requests.get();
            shapes.call(host);
            return requests.get() - before;
        }

        @Override
        public void close() {
            host.close();
        }
    }
}
