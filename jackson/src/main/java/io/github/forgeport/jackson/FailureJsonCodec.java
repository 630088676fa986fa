package io.github.forgeport.jackson;

import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;

/**
 * The JSON codec of exceptions, which can only write them: kind, message, details of the kind and the failed call, without
 * stack trace.
 */
final class FailureJsonCodec {

    private FailureJsonCodec() {}

    /** Creates the JSON codec of a type of exceptions, which writes them and does not read them. */
    static <T> JsonObjectCodec<T> of(Class<T> type) {
        return JsonObjectCodec.writeOnly(type, failure -> toFields((GitHostException) failure));
    }

    /** Returns a writer that holds the JSON fields of an exception, of its kind and of the failed call. */
    private static JsonObjectWriter toFields(GitHostException failure) {
        JsonObjectWriter fields = new JsonObjectWriter()
                .put("kind", failure.getClass().getSimpleName())
                .put("message", failure.getMessage());
        if (failure instanceof Unauthenticated unauthenticated) {
            fields.put("reason", unauthenticated.reason()).put("thrown", unauthenticated.thrown());
        } else if (failure instanceof Unavailable unavailable) {
            fields.put("reason", unavailable.reason());
        } else if (failure instanceof TimedOut late) {
            fields.put("phase", late.phase());
        } else if (failure instanceof RateLimited limited) {
            fields.put("retryAfterMillis", limited.retryAfter().map(Duration::toMillis));
        } else if (failure instanceof ProtocolViolation violation) {
            fields.put("reason", violation.reason()).put("pointer", violation.pointer());
        }
        return PortJsonCodecs.putFailedCall(fields, failure.call());
    }
}
