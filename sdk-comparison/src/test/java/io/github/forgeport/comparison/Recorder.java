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
final class Recorder implements AutoCloseable {

    /** The first request that each side sends for a question. */
    record Both(SentRequest sdks, SentRequest ours) {}

    private final FaultServer server;

    Recorder() {
        this(Recorder::documented);
    }

    Recorder(Function<ReceivedRequest, ScriptedResponse> answers) {
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

    SentRequest record(SdkCall sdks, SentRequest ours) throws Exception {
        server.clearRecords();
        sdks.to(server.url(), ours);
        return first();
    }

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
