package io.github.forgeport.matrix;

import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expected outcome of a row of the fault matrix.
 *
 * @param member the member of the failure family, or null for success
 * @param reason its reason or phase; empty if it has none
 * @param read how many attempts a read makes
 * @param repeatable how many attempts a write makes that may be repeated
 * @param once how many attempts a write makes that may not
 * @param effect what a failure must say of whether anything may have been changed, or null for success
 * @param requests how many requests the server must have counted for each attempt
 * @param bound how long it may take
 * @param said what the message must hold, or null
 */
record ExpectedOutcome(
        @Nullable Class<?> member,
        String reason,
        int read,
        int repeatable,
        int once,
        @Nullable Effect effect,
        int requests,
        Duration bound,
        @Nullable String said) {

    private static final String SUCCESS = "success";

    /** Parses the cells of a table: outcome, attempts, effect, requests, milliseconds, words of the message. */
    static ExpectedOutcome of(List<String> cells) {
        String[] outcome = cells.get(0).split("\\.", 2);
        String[] attempts = cells.get(1).split("/", 3);
        String effect = cells.get(2);
        String said = cells.get(5);
        boolean succeeds = outcome[0].equals(SUCCESS);
        if (succeeds != effect.isEmpty()) {
            throw new IllegalArgumentException("a failure says whether it changed anything, and nothing else does");
        }
        return new ExpectedOutcome(
                succeeds ? null : member(outcome[0]),
                outcome.length == 1 ? "" : outcome[1],
                Integer.parseInt(attempts[0]),
                Integer.parseInt(attempts[1]),
                Integer.parseInt(attempts[2]),
                effect.isEmpty() ? null : Effect.valueOf(effect),
                Integer.parseInt(cells.get(3)),
                Duration.ofMillis(Long.parseLong(cells.get(4))),
                said.isEmpty() ? null : said);
    }

    private static Class<?> member(String name) {
        return Arrays.stream(GitHostException.class.getPermittedSubclasses())
                .filter(member -> member.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no member of the family: " + name));
    }

    /** Whether the call ends by a deadline, which is then made short. */
    boolean isAboutTime() {
        return member == TimedOut.class || bound.compareTo(MiniaturePolicy.CALL) >= 0;
    }
}
