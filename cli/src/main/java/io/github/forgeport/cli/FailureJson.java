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

    /** One of the command's own. */
    static ObjectNode of(ExitCode code, String message) {
        ObjectNode json = JsonText.object().put("exitCode", code.number());
        json.putObject("failure").put("kind", code.kind()).put("message", message);
        return json;
    }

    static ObjectNode of(ExitCode code, String message, GitHostException failure) {
        FailedCall call = failure.call();
        ObjectNode json = of(code, message);
        ObjectNode told = json.withObject("/failure");
        reason(told, failure);
        told.put("host", call.host()).put("operation", call.operation());
        call.status().ifPresent(status -> told.put("status", status));
        call.vendorCode().ifPresent(vendorCode -> told.put("code", vendorCode));
        call.requestId().ifPresent(id -> told.put("requestId", id));
        told.put("effect", call.effect().name())
                .put("attempts", call.attempts())
                .put("elapsedMillis", call.elapsed().toMillis());
        return json;
    }

    private static void reason(ObjectNode told, GitHostException failure) {
        if (failure instanceof Unauthenticated unauthenticated) {
            told.put("reason", unauthenticated.reason().name());
        } else if (failure instanceof Unavailable unavailable) {
            told.put("reason", unavailable.reason().name());
        } else if (failure instanceof TimedOut late) {
            told.put("phase", late.phase().name());
        } else if (failure instanceof RateLimited limited) {
            limited.retryAfter().ifPresent(pause -> told.put("retryAfterMillis", pause.toMillis()));
        } else if (failure instanceof ProtocolViolation violation) {
            told.put("reason", violation.reason().name());
            violation.pointer().ifPresent(pointer -> told.put("pointer", pointer));
        }
    }
}
