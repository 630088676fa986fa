package io.github.forgeport.faults;

import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.GitHostException.Effect;
import io.github.forgeport.port.GitHostException.TimedOut;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a row must come to.
 *
 * @param member the member of the failure family, or null for success
 * @param reason its reason or phase, or null if it has none or any will do
 * @param read how many attempts a read makes
 * @param repeatable how many attempts a write makes that may be repeated
 * @param once how many attempts a write makes that may not
 * @param effect what a write must say it may have changed, or null if the row does not say
 * @param bound how long it may take
 * @param requests how many requests the server must have counted for each attempt; -1 if it cannot count
 * @param said what the message must hold, or null
 */
record Expected(
        @Nullable Class<? extends GitHostException> member,
        @Nullable String reason,
        int read,
        int repeatable,
        int once,
        @Nullable Effect effect,
        Duration bound,
        int requests,
        @Nullable String said) {

    private static final Duration QUICK = Duration.ofMillis(200);

    static Expected success() {
        return new Expected(null, null, 1, 1, 1, null, QUICK, 1, null);
    }

    static Expected failure(Class<? extends GitHostException> member, @Nullable String reason) {
        return new Expected(member, reason, 1, 1, 1, null, QUICK, 1, null);
    }

    /** Whether it ends by a deadline, so that the deadline is to be near. */
    boolean isAboutTime() {
        return member == TimedOut.class || bound.compareTo(TestScale.CALL) >= 0;
    }

    Expected attempts(int ofRead, int ofRepeatable, int ofOnce) {
        return new Expected(member, reason, ofRead, ofRepeatable, ofOnce, effect, bound, requests, said);
    }

    Expected writesSay(Effect what) {
        return new Expected(member, reason, read, repeatable, once, what, bound, requests, said);
    }

    Expected within(Duration time) {
        return new Expected(member, reason, read, repeatable, once, effect, time, requests, said);
    }

    /** Nothing arrived at the server that is a request. */
    Expected unsent() {
        return new Expected(member, reason, read, repeatable, once, Effect.NOT_SENT, bound, 0, said);
    }

    Expected uncounted() {
        return new Expected(member, reason, read, repeatable, once, effect, bound, -1, said);
    }

    Expected saying(String words) {
        return new Expected(member, reason, read, repeatable, once, effect, bound, requests, words);
    }
}
