package io.github.forgeport.comparison;

import io.github.forgeport.comparison.Comparison.SdkCall;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;

/** A server that responds with a documented payload, and records the requests. */
final class RecordingServer implements AutoCloseable {

    /** The first requests that the SDK and our adapter send for the same call. */
    record Both(SentRequest sdks, SentRequest ours) {}

    private final FaultServer server;

    RecordingServer() {
        this(RecordingServer::documented);
    }

    RecordingServer(Function<ReceivedRequest, ScriptedResponse> answers) {
        server = FaultServer.start().answering(answers::apply);
    }

    private static ScriptedResponse documented(ReceivedRequest request) {
        if (request.target().startsWith("/v3/projects")) {
            return CorrectResponses.ok("{\"projects\":[{\"id\":\"%s\",\"name\":\"%s\"}]}"
                    .formatted(SandboxAccounts.SERVICESTAGE_PROJECT, SandboxAccounts.SERVICESTAGE_PROJECT_NAME));
        }
        String name = request.target().startsWith("/repository/get")
                ? "codeup/get-repository-codeup-demo"
                : request.target().endsWith("/git/auths")
                        ? "servicestage/list-authorizations"
                        : "servicestage/list-projects";
        return CorrectResponses.ok(PinnedPayload.named(name).body().toString());
    }

    Both record(Comparison comparison) throws Exception {
        return record(comparison.ours(), comparison.sdks());
    }

    Both record(Consumer<URI> our, SdkCall sdks) throws Exception {
        SentRequest ours = record(our);
        return new Both(record(sdks, ours), ours);
    }

    /** Makes the SDK's call with date and nonce of our request, and returns the first request that it sends. */
    SentRequest record(SdkCall sdks, SentRequest ours) throws Exception {
        server.clearRecords();
        sdks.send(server.url(), ours);
        return first();
    }

    /** Runs our call, and returns the first request that it sends. */
    SentRequest record(Consumer<URI> our) {
        server.clearRecords();
        our.accept(server.url());
        return first();
    }

    private SentRequest first() {
        return SentRequest.of(server.requests().get(0));
    }

    @Override
    public void close() {
        server.close();
    }
}
