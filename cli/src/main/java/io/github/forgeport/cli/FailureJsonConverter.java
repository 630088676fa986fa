package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.port.change.Verification;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;

/** A converter of failures to JSON objects, which are printed in place of a result; fields without a value are left out. */
final class FailureJsonConverter {

    private FailureJsonConverter() {}

    /** Returns the JSON object for a failure of the command itself, from its exit code and message. */
    static ObjectNode toJson(ExitCode code, String message) {
        ObjectNode json = SafeJsonWriter.newObject().put("exitCode", code.number());
        json.putObject("failure").put("kind", code.kind()).put("message", message);
        return json;
    }

    /** Returns the JSON object for a failed call to a host, with the details of the call. */
    static ObjectNode toJson(ExitCode code, String message, GitHostException failure) {
        FailedCall call = failure.call();
        ObjectNode json = toJson(code, message);
        ObjectNode fields = json.withObject("/failure");
        addReason(fields, failure);
        fields.put("host", call.host()).put("operation", call.operation());
        call.status().ifPresent(status -> fields.put("status", status));
        call.vendorCode().ifPresent(vendorCode -> fields.put("code", vendorCode));
        call.requestId().ifPresent(id -> fields.put("requestId", id));
        fields.put("effect", call.effect().name())
                .put("attempts", call.attempts())
                .put("elapsedMillis", call.elapsed().toMillis());
        return json;
    }

    /** Returns the JSON object for a failed write of uncertain effect, with the result of verifying it at the host. */
    static ObjectNode toJson(ExitCode code, String message, GitHostException failure, Verification verification) {
        ObjectNode json = toJson(code, message, failure);
        json.withObject("/failure").put("verification", verification.name());
        return json;
    }

    /** Adds the fields that only some kinds of failure have, such as the reason. */
    private static void addReason(ObjectNode fields, GitHostException failure) {
        if (failure instanceof Unauthenticated unauthenticated) {
            fields.put("reason", unauthenticated.reason().name());
        } else if (failure instanceof Unavailable unavailable) {
            fields.put("reason", unavailable.reason().name());
        } else if (failure instanceof TimedOut late) {
            fields.put("phase", late.phase().name());
        } else if (failure instanceof RateLimited limited) {
            limited.retryAfter().ifPresent(pause -> fields.put("retryAfterMillis", pause.toMillis()));
        } else if (failure instanceof ProtocolViolation violation) {
            fields.put("reason", violation.reason().name());
            violation.pointer().ifPresent(pointer -> fields.put("pointer", pointer));
        }
    }
}
