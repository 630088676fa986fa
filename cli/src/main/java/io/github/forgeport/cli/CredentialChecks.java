package io.github.forgeport.cli;

import io.github.forgeport.port.CallListener.Call;
import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.GitHostException.Unauthenticated;
import java.util.Optional;

/** Which credential is used and why, and whether the host accepts it. */
record CredentialChecks(Chosen credential) {

    private static final String ACCEPTED = "accepted";

    Check chosen() {
        return Check.ok("credential", credential.what() + ", because " + credential.because());
    }

    static Check notAsked(String why) {
        return Check.skip(ACCEPTED, why);
    }

    Check accepted(OperationChecks operations, Heard heard) {
        if (operations.proof().isPresent()) {
            return Check.ok(
                    ACCEPTED,
                    "yes: the host answered, first to: " + operations.proof().get());
        }
        Optional<GitHostException> refusal = operations.refusal();
        return refusal.isPresent() ? refused(refusal.get(), heard) : notAsked("not established: nothing was answered");
    }

    private Check refused(GitHostException refusal, Heard heard) {
        Told told = Told.by(refusal);
        if (refusal instanceof Unauthenticated unauthenticated
                && unauthenticated.reason() == Unauthenticated.Reason.CLOCK_SKEW) {
            return Check.fail(ExitCode.of(refusal), ACCEPTED, told.what(), "See the clock above.");
        }
        Optional<Call> before = heard.failedBefore();
        return before.isPresent()
                ? refusedBefore(before.get())
                : fail(ExitCode.of(refusal), told.what(), told.advice());
    }

    private Check refusedBefore(Call call) {
        return fail(
                ExitCode.ofOutcome(call.outcome()),
                "no: IAM was asked to " + call.operation() + ", and that ended with " + call.outcome(),
                "Check account, user and password, or the key, and that the region or project is theirs;"
                        + " IAM locks who tries too often.");
    }

    private Check fail(ExitCode code, String found, String advice) {
        return Check.fail(code, ACCEPTED, found, credential.remedies(advice).toArray(String[]::new));
    }
}
