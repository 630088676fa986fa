package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.HostSetup;
import io.github.forgeport.port.CallListener.Call;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.Optional;

/** Checks which credential is used and why, and whether the host accepts it. */
record CredentialChecks(HostSetup setup) {

    private static final String ACCEPTED = "accepted";

    private static final String SEE_CLOCK = "See the clock above.";

    CheckResult chosen() {
        return CheckResult.ok(
                "credential",
                setup.credential().what() + ", because " + setup.credential().because());
    }

    static CheckResult notAsked(String why) {
        return CheckResult.skip(ACCEPTED, why);
    }

    /** Whether the host accepts it, as far as its answers to the probes tell. */
    CheckResult accepted(OperationChecks operations, CallRecorder recorder) {
        if (operations.proof().isPresent()) {
            return CheckResult.ok(
                    ACCEPTED, "yes, by the answer to: " + operations.proof().get());
        }
        Optional<GitHostException> refusal = operations.refusal();
        return refusal.isPresent()
                ? refused(refusal.get(), recorder)
                : notAsked("not established: nothing was answered");
    }

    private CheckResult refused(GitHostException refusal, CallRecorder recorder) {
        FailureText text = FailureText.of(refusal);
        if (refusal instanceof Unauthenticated unauthenticated
                && unauthenticated.reason() == Unauthenticated.Reason.CLOCK_SKEW) {
            return CheckResult.fail(ExitCode.of(refusal), ACCEPTED, text.what(), SEE_CLOCK);
        }
        Optional<Call> before = recorder.failedBefore();
        return before.isPresent()
                ? refusedBefore(before.get())
                : fail(ExitCode.of(refusal), text.what(), text.advice());
    }

    /** The failure says only that the session got no credential; the recorded call for one says why. */
    private CheckResult refusedBefore(Call call) {
        ExitCode code = ExitCode.ofOutcome(call.outcome());
        String found = "'" + call.operation() + "' at " + setup.signIn().server() + " ended with " + call.outcome();
        if (call.outcome().equals(CallRecorder.SKEWED)) {
            return CheckResult.fail(code, ACCEPTED, found, SEE_CLOCK);
        }
        return switch (code) {
            case UNAUTHENTICATED -> fail(code, found, setup.signIn().refused());
            case NOT_FOUND, FORBIDDEN ->
                CheckResult.fail(code, ACCEPTED, found, setup.signIn().absent());
            default ->
                CheckResult.fail(
                        code,
                        ACCEPTED,
                        found,
                        "Try again later; " + setup.signIn().server() + " was reached, and did not serve.");
        };
    }

    private CheckResult fail(ExitCode code, String found, String advice) {
        return CheckResult.fail(
                code, ACCEPTED, found, setup.credential().remedies(advice).toArray(String[]::new));
    }
}
