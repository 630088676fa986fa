package io.github.forgeport.comparison;

import io.github.forgeport.sandbox.PinnedPayload;
import io.github.forgeport.sandbox.fault.Answer;
import io.github.forgeport.sandbox.fault.FaultServer;
import io.github.forgeport.sandbox.fault.Http;
import io.github.forgeport.sandbox.fault.ReceivedRequest;
import java.util.List;

/** A server that gives everybody a documented answer and remembers what it was sent. */
final class Recorder implements AutoCloseable {

    /** The same question, as it was sent twice. */
    record Both(SentRequest sdks, SentRequest ours) {}

    private final FaultServer server = FaultServer.start().answering(Recorder::documented);

    private static Answer documented(ReceivedRequest request) {
        String name = request.target().startsWith("/repository/get")
                ? "codeup/get-repository-codeup-demo"
                : request.target().endsWith("/git/auths")
                        ? "servicestage/list-authorizations"
                        : "servicestage/list-projects";
        return Http.ok(PinnedPayload.named(name).body().toString());
    }

    Both record(Comparison comparison) throws Exception {
        server.forget();
        comparison.ours().accept(server.url());
        SentRequest ours = only();
        server.forget();
        comparison.sdks().to(server.url(), ours);
        return new Both(only(), ours);
    }

    private SentRequest only() {
        List<ReceivedRequest> requests = server.requests();
        if (requests.size() != 1) {
            throw new IllegalStateException("not one request: " + requests);
        }
        return SentRequest.of(requests.get(0));
    }

    @Override
    public void close() {
        server.close();
    }
}
