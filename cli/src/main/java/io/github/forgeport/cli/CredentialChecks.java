package io.github.forgeport.cli;

import io.github.forgeport.port.CallListener.Call;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.Optional;

/** Which credential is used and why, and whether the host accepts it. */
record CredentialChecks(Setup setup) {

    private static final String ACCEPTED = "accepted";

    private static final String SEE_CLOCK = "See the clock above.";

    Check chosen() {
        return Check.ok(
                "credential",
                setup.credential().what() + ", because " + setup.credential().because());
    }

    static Check notAsked(String why) {
        return Check.skip(ACCEPTED, why);
    }

    Check accepted(OperationChecks operations, Heard heard) {
        if (operations.proof().isPresent()) {
            return Check.ok(
                    ACCEPTED, "yes, by the answer to: " + operations.proof().get());
        }
        Optional<GitHostException> refusal = operations.refusal();
        return refusal.isPresent() ? refused(refusal.get(), heard) : notAsked("not established: nothing was answered");
    }

    private Check refused(GitHostException refusal, Heard heard) {
        Told told = Told.by(refusal);
        if (refusal instanceof Unauthenticated unauthenticated
                && unauthenticated.reason() == Unauthenticated.Reason.CLOCK_SKEW) {
            return Check.fail(ExitCode.of(refusal), ACCEPTED, told.what(), SEE_CLOCK);
        }
        Optional<Call> before = heard.failedBefore();
        return before.isPresent()
                ? refusedBefore(before.get())
                : fail(ExitCode.of(refusal), told.what(), told.advice());
    }

    /** A session hears only that it has no credential; why, is heard on the way to it. */
    private Check refusedBefore(Call call) {
        ExitCode code = ExitCode.ofOutcome(call.outcome());
        String found = "'" + call.operation() + "' at " + setup.signIn().server() + " ended with " + call.outcome();
        if (call.outcome().equals(Heard.SKEWED)) {
            return Check.fail(code, ACCEPTED, found, SEE_CLOCK);
        }
        return switch (code) {
            case UNAUTHENTICATED -> fail(code, found, setup.signIn().refused());
            case NOT_FOUND, FORBIDDEN ->
                Check.fail(code, ACCEPTED, found, setup.signIn().absent());
            default ->
                Check.fail(
                        code,
                        ACCEPTED,
                        found,
                        "Try again later; " + setup.signIn().server() + " was reached, and did not serve.");
        };
    }

    private Check fail(ExitCode code, String found, String advice) {
        return Check.fail(
                code, ACCEPTED, found, setup.credential().remedies(advice).toArray(String[]::new));
    }
}
