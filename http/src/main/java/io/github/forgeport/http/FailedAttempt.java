package io.github.forgeport.http;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The failure of one attempt: its kind, what the host said of it, and whether another attempt may help.
 *
 * @param outcome name and reason of the exception, as listeners receive it
 * @param retry whether, and why, another attempt may succeed
 * @param effect what the attempt may have changed
 * @param retryAfter the delay of the host's Retry-After header, or null
 * @param exception creates the exception from the description of the call
 */
record FailedAttempt(
        String outcome,
        Retry retry,
        Effect effect,
        @Nullable Duration retryAfter,
        Function<FailedCall, GitHostException> exception) {

    /** The reason why another attempt may succeed. */
    enum Retry {
        /** Another attempt would fail in the same way. */
        NEVER,
        /** The failure was transient. */
        TRANSIENT,
        /** The host asked for fewer requests. */
        THROTTLED,
        /** The host refused the request's time, and the clock was corrected by its {@code Date}. */
        CLOCK_CORRECTED,
        /** The host refused the credential, and the source has another one. */
        CREDENTIAL_CHANGED
    }

    /** Whether another attempt is allowed: an operation that must not happen twice needs proof that it did not happen. */
    boolean allowsRetry(Repetition repetition) {
        boolean didNotHappen = effect == Effect.NOT_SENT || effect == Effect.REJECTED;
        return retry != Retry.NEVER && (repetition != Repetition.ONCE || didNotHappen);
    }

    /** Returns a copy that allows no further attempt. */
    FailedAttempt withoutRetry() {
        return new FailedAttempt(outcome, Retry.NEVER, effect, retryAfter, exception);
    }

    /** Returns a copy with the effect of an earlier attempt of the same call, if that got further. */
    FailedAttempt withEffectOf(@Nullable FailedAttempt earlier) {
        if (earlier == null || earlier.effect.compareTo(effect) <= 0) {
            return this;
        }
        return new FailedAttempt(outcome, retry, earlier.effect, retryAfter, exception);
    }
}
