package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.HostSetup;
import io.github.forgeport.port.CallListener.Call;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.Optional;

/** The checks which credential is used and why, and whether the host accepts it. */
record CredentialChecks(HostSetup setup) {

    private static final String ACCEPTED = "accepted";

    private static final String SEE_CLOCK = "See the clock above.";

    /** Returns the result that names the credential in use and the reason for the choice. */
    CheckResult chosen() {
        return CheckResult.ok(
                "credential",
                setup.credential().what() + ", because " + setup.credential().because());
    }

    /** Returns a skipped result of the check whether the host accepts the credential. */
    static CheckResult notAsked(String why) {
        return CheckResult.skip(ACCEPTED, why);
    }

    /** Checks whether the host accepts the credential, by its responses to the operation probes. */
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

    /** Returns the failed result for a credential that was refused. */
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

    /** Returns the failed result for a sign-in that failed, whose cause only the recorded call tells. */
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

    /** Returns a failed result with hints how to replace the credential. */
    private CheckResult fail(ExitCode code, String found, String advice) {
        return CheckResult.fail(
                code, ACCEPTED, found, setup.credential().remedies(advice).toArray(String[]::new));
    }
}
