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
 * @param outcome the member's name and reason, as listeners hear it
 * @param again whether another attempt may fare better
 * @param effect what the attempt may have changed
 * @param retryAfter the host's own word on when to come back, or null
 * @param member makes the member of the family
 */
record FailedAttempt(
        String outcome,
        Again again,
        Effect effect,
        @Nullable Duration retryAfter,
        Function<FailedCall, GitHostException> member) {

    /** Whether another attempt may fare better. */
    enum Again {
        /** It would end the same way. */
        NEVER,
        /** Something passing was in the way. */
        TRANSIENT,
        /** The host asked to be called less. */
        THROTTLED,
        /** The host found the time wrong, and told its own. */
        DATED_ANEW,
        /** The host refused the proof, and there is another. */
        PROVEN_ANEW
    }

    /** Whether it may be sent again: what must not happen twice, only if it is known not to have happened. */
    boolean allows(Repetition repetition) {
        boolean didNotHappen = effect == Effect.NOT_SENT || effect == Effect.REJECTED;
        return again != Again.NEVER && (repetition != Repetition.ONCE || didNotHappen);
    }

    /** The same with no other attempt to follow. */
    FailedAttempt unrepeated() {
        return new FailedAttempt(outcome, Again.NEVER, effect, retryAfter, member);
    }

    /** The same with the effect of the call, which came as far as the attempt of it that came farthest. */
    FailedAttempt after(@Nullable FailedAttempt earlier) {
        if (earlier == null || earlier.effect.compareTo(effect) <= 0) {
            return this;
        }
        return new FailedAttempt(outcome, again, earlier.effect, retryAfter, member);
    }
}
