package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.net.URI;
import java.util.function.Supplier;

/** A recorder of calls to a server that responds from a table: the requests that each call sends, and its result. */
final class RecordedCalls implements AutoCloseable {

    static final RepositoryPath PATH = RepositoryPath.parse("test/app");
    static final BranchName MAIN = new BranchName("main");
    static final Namespace TEST =
            Namespace.builder().id(new NamespaceId("3194")).path("test").build();
    static final Namespace WITHOUT_ID = Namespace.builder().path("test").build();
    static final Namespace REFUSING =
            Namespace.builder().id(new NamespaceId("200")).path("refusing").build();

    private final JsonNode table;
    private final ObjectNode records = JsonNodeFactory.instance.objectNode();
    private final FaultServer server;

    RecordedCalls(JsonNode table) {
        this.table = table;
        this.server = FaultServer.start().answering(this::answer);
    }

    URI url() {
        return server.url();
    }

    /** Returns the records of the calls, by their names. */
    ObjectNode records() {
        return records;
    }

    /** Returns the first response in the table whose key is in the request: a body, or a status without one. */
    private ScriptedResponse answer(ReceivedRequest request) {
        return table.required("answers").properties().stream()
                .filter(answer -> (request + request.bodyText()).contains(answer.getKey()))
                .map(answer -> answer.getValue().isInt()
                        ? CorrectResponses.status(answer.getValue().intValue(), "{}")
                        : CorrectResponses.ok(answer.getValue().toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Makes a call without a result, and records it. */
    void call(String name, Runnable call) {
        call(name, () -> {
            call.run();
            return "done";
        });
    }

    /** Makes a call, and records the requests that it sends and its result. */
    void call(String name, Supplier<?> call) {
        server.clearRecords();
        String end = endOf(call);
        ArrayNode sent = records.putArray(name);
        for (ReceivedRequest request : server.requests()) {
            String target =
                    request.target().replaceAll(table.required("omitted").textValue(), "");
            String line = request.method() + " " + target.replaceAll("[?&]$", "");
            if (request.body().length == 0) {
                sent.add(line);
            } else {
                sent.addObject().set(line, JsonFields.parse(request.bodyText()));
            }
        }
        sent.add(end);
    }

    /** Returns the result of a call, or its failure and the target of a write that was sent. */
    private String endOf(Supplier<?> call) {
        try {
            return String.valueOf(call.get());
        } catch (GitHostException failure) {
            if (failure.call().effect() == Effect.NOT_SENT) {
                // What a call needs to know may have been asked.
                assertThat(server.requests())
                        .allMatch(request -> request.method().equals("GET"));
            } else {
                assertThat(server.requests()).isNotEmpty();
            }
            String name = failure.getClass().getSimpleName();
            if (failure instanceof ProtocolViolation violation) {
                return name + " " + violation.reason() + " "
                        + violation.pointer().orElse("");
            }
            return failure.call()
                    .writeTarget()
                    .map(target -> name + " " + target)
                    .orElseGet(
                            () -> name + ": " + failure.getMessage().replaceAll("^.*?: .*?: .*?\\. | See http.*$", ""));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
