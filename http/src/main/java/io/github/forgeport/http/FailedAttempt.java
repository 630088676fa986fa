package io.github.forgeport.http;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The failure of one attempt: its exception, its effect at the host, and whether a retry may succeed.
 *
 * @param outcome the name and reason of the exception, as listeners receive them
 * @param retry the reason why a retry may succeed
 * @param effect whether the attempt may have changed something at the host
 * @param retryAfter the delay of the host's Retry-After header, or null
 * @param exception the function that creates the exception from the description of the call
 */
record FailedAttempt(
        String outcome,
        Retry retry,
        Effect effect,
        @Nullable Duration retryAfter,
        Function<FailedCall, GitHostException> exception) {

    /** The reason why a retry may succeed. */
    enum Retry {
        /** A retry would fail in the same way. */
        NEVER,
        /** The failure was transient. */
        TRANSIENT,
        /** The host refused the request because it received too many. */
        THROTTLED,
        /** The host refused the request's time, and the clock was corrected by its {@code Date}. */
        CLOCK_CORRECTED,
        /** The host refused the credential, and the source has another one. */
        CREDENTIAL_CHANGED
    }

    /**
     * Whether a retry is allowed: an operation that must not be executed twice is only retried if the host did not execute
     * it.
     */
    boolean allowsRetry(Repetition repetition) {
        boolean didNotHappen = effect == Effect.NOT_SENT || effect == Effect.REJECTED;
        return retry != Retry.NEVER && (repetition != Repetition.ONCE || didNotHappen);
    }

    /** Returns a copy that allows no retry. */
    FailedAttempt withoutRetry() {
        return new FailedAttempt(outcome, Retry.NEVER, effect, retryAfter, exception);
    }

    /** Returns a copy with the effect of an earlier attempt of the same call, if that effect is more severe. */
    FailedAttempt withEffectOf(@Nullable FailedAttempt earlier) {
        if (earlier == null || earlier.effect.compareTo(effect) <= 0) {
            return this;
        }
        return new FailedAttempt(outcome, retry, earlier.effect, retryAfter, exception);
    }
}
