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
 * @param again whether, and why, another attempt may succeed
 * @param effect what the attempt may have changed
 * @param retryAfter the delay of the host's Retry-After header, or null
 * @param member creates the exception from the description of the call
 */
record FailedAttempt(
        String outcome,
        Again again,
        Effect effect,
        @Nullable Duration retryAfter,
        Function<FailedCall, GitHostException> member) {

    /** The reason why another attempt may succeed. */
    enum Again {
        /** Another attempt would fail in the same way. */
        NEVER,
        /** The failure was transient. */
        TRANSIENT,
        /** The host asked for fewer requests. */
        THROTTLED,
        /** The host refused the request's time, and the clock was corrected by its {@code Date}. */
        DATED_ANEW,
        /** The host refused the credential, and the source has another one. */
        PROVEN_ANEW
    }

    /** Whether another attempt is allowed: an operation that must not happen twice needs proof that it did not happen. */
    boolean allows(Repetition repetition) {
        boolean didNotHappen = effect == Effect.NOT_SENT || effect == Effect.REJECTED;
        return again != Again.NEVER && (repetition != Repetition.ONCE || didNotHappen);
    }

    /** Returns a copy that allows no further attempt. */
    FailedAttempt unrepeated() {
        return new FailedAttempt(outcome, Again.NEVER, effect, retryAfter, member);
    }

    /** Returns a copy with the effect of an earlier attempt of the same call, if that got further. */
    FailedAttempt after(@Nullable FailedAttempt earlier) {
        if (earlier == null || earlier.effect.compareTo(effect) <= 0) {
            return this;
        }
        return new FailedAttempt(outcome, again, earlier.effect, retryAfter, member);
    }
}
