package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.view.JsonText;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;

/** Writes a failure as JSON; what is not known is left out. */
final class FailureJson {

    private FailureJson() {}

    /** Writes a failure of the command's own. */
    static ObjectNode of(ExitCode code, String message) {
        ObjectNode json = JsonText.object().put("exitCode", code.number());
        json.putObject("failure").put("kind", code.kind()).put("message", message);
        return json;
    }

    static ObjectNode of(ExitCode code, String message, GitHostException failure) {
        FailedCall call = failure.call();
        ObjectNode json = of(code, message);
        ObjectNode fields = json.withObject("/failure");
        reason(fields, failure);
        fields.put("host", call.host()).put("operation", call.operation());
        call.status().ifPresent(status -> fields.put("status", status));
        call.vendorCode().ifPresent(vendorCode -> fields.put("code", vendorCode));
        call.requestId().ifPresent(id -> fields.put("requestId", id));
        fields.put("effect", call.effect().name())
                .put("attempts", call.attempts())
                .put("elapsedMillis", call.elapsed().toMillis());
        return json;
    }

    private static void reason(ObjectNode fields, GitHostException failure) {
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
