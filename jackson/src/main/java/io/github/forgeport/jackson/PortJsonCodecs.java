package io.github.forgeport.jackson;

import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.paging.ReadAhead;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON codecs of port values that are written as JSON objects, such as capabilities and the details of a failed call.
 */
final class PortJsonCodecs {

    private static final JsonObjectCodec<Capability> CAPABILITY = new JsonObjectCodec<>(
            Capability.class,
            capability -> new JsonObjectWriter()
                    .put("support", capability.support())
                    .put("reason", capability.reason())
                    .put("vendorPage", capability.vendorPage()),
            fields -> new Capability(
                    fields.require("support", Support.class),
                    fields.require("reason", String.class),
                    fields.require("vendorPage", URI.class)));

    private static final JsonObjectCodec<ReadAhead> READ_AHEAD = new JsonObjectCodec<>(
            ReadAhead.class,
            ahead -> new JsonObjectWriter().put("pages", ahead.pages()),
            fields -> new ReadAhead(fields.require("pages", Integer.class)));

    private static final JsonObjectCodec<Capabilities> CAPABILITIES =
            new JsonObjectCodec<>(Capabilities.class, PortJsonCodecs::toFields, PortJsonCodecs::readCapabilities);

    private static final JsonObjectCodec<FailedCall> FAILED_CALL = new JsonObjectCodec<>(
            FailedCall.class, call -> putFailedCall(new JsonObjectWriter(), call), PortJsonCodecs::readFailedCall);

    private static final JsonObjectCodec<CallListener.Call> CALL = JsonObjectCodec.writeOnly(
            CallListener.Call.class,
            call -> new JsonObjectWriter()
                    .put("host", call.host())
                    .put("operation", call.operation())
                    .put("attempts", call.attempts())
                    .put("outcome", call.outcome())
                    .put("elapsedMillis", call.elapsed().toMillis()));

    private static final JsonObjectCodec<CallListener.Attempt> ATTEMPT = JsonObjectCodec.writeOnly(
            CallListener.Attempt.class,
            attempt -> new JsonObjectWriter()
                    .put("host", attempt.host())
                    .put("operation", attempt.operation())
                    .put("number", attempt.number())
                    .put("outcome", attempt.outcome())
                    .put("elapsedMillis", attempt.elapsed().toMillis())
                    .put("sentBytes", attempt.sentBytes())
                    .put("receivedBytes", attempt.receivedBytes())
                    .put("status", attempt.status())
                    .put("requestId", attempt.requestId())
                    .put(
                            "address",
                            attempt.address() == null ? null : attempt.address().toString()));

    static final List<JsonObjectCodec<?>> CODECS =
            List.of(CAPABILITY, CAPABILITIES, READ_AHEAD, FAILED_CALL, CALL, ATTEMPT);

    private PortJsonCodecs() {}

    /**
     * Returns a writer that holds the JSON fields of capabilities: the host, and an object with a field for each operation.
     */
    private static JsonObjectWriter toFields(Capabilities capabilities) {
        Map<String, Capability> operations = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            operations.put(operation.toString(), capabilities.of(operation));
        }
        return new JsonObjectWriter().put("host", capabilities.host()).put("operations", operations);
    }

    /** Reads capabilities from JSON fields; an unknown operation is ignored, and a missing one is unsupported. */
    private static Capabilities readCapabilities(JsonObjectReader fields) throws IOException {
        Map<String, Capability> operations = fields.readMap("operations", Capability.class);
        URI anyPage = operations.values().stream()
                .findFirst()
                .map(Capability::vendorPage)
                .orElseThrow(() -> new IllegalArgumentException("capabilities of no operation"));
        Capabilities capabilities = Capabilities.none(
                fields.require("host", String.class), "It was not known when this was written.", anyPage);
        for (Operation operation : Operation.values()) {
            Capability read = operations.get(operation.toString());
            capabilities = read == null ? capabilities : capabilities.with(operation, read);
        }
        return capabilities;
    }

    /** Adds the JSON fields of a failed call to a writer, and returns the writer. */
    static JsonObjectWriter putFailedCall(JsonObjectWriter fields, FailedCall call) {
        return fields.put("host", call.host())
                .put("operation", call.operation())
                .put("status", call.status())
                .put("code", call.vendorCode())
                .put("requestId", call.requestId())
                .put("server", call.server())
                .put("effect", call.effect())
                .put("attempts", call.attempts())
                .put("elapsedMillis", call.elapsed().toMillis());
    }

    /** Reads the details of a failed call from its JSON fields. */
    private static FailedCall readFailedCall(JsonObjectReader fields) throws IOException {
        return FailedCall.builder(fields.require("host", String.class), fields.require("operation", String.class))
                .status(fields.find("status", Integer.class).orElse(null))
                .vendorCode(fields.find("code", String.class).orElse(null))
                .requestId(fields.find("requestId", String.class).orElse(null))
                .server(fields.find("server", String.class).orElse(null))
                .effect(fields.require("effect", Effect.class))
                .attempts(fields.require("attempts", Integer.class))
                .elapsed(Duration.ofMillis(fields.require("elapsedMillis", Long.class)))
                .build();
    }
}
