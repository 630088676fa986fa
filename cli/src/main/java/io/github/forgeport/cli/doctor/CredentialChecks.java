package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.HostSetup;
import io.github.forgeport.port.CallListener.Call;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.Optional;

/** The checks of the credential: which one is used and why, and whether the host accepts it. */
record CredentialChecks(HostSetup setup) {

    private static final String ACCEPTANCE_NAME = "accepted";

    private static final String CLOCK_HINT = "See the clock above.";

    /** Returns the result that names the credential in use and the reason why it is used. */
    CheckResult choice() {
        return CheckResult.ok(
                "credential",
                setup.credential().credential() + ", because "
                        + setup.credential().reason());
    }

    /** Returns the skipped result of the check that the host accepts the credential. */
    static CheckResult acceptanceSkipped(String why) {
        return CheckResult.skip(ACCEPTANCE_NAME, why);
    }

    /** Returns the result of the check that the host accepts the credential, from its responses to the probe requests. */
    CheckResult acceptance(OperationChecks operations, CallRecorder recorder) {
        if (operations.acceptingOperation().isPresent()) {
            return CheckResult.ok(
                    ACCEPTANCE_NAME,
                    "yes, by the answer to: " + operations.acceptingOperation().get());
        }
        Optional<GitHostException> refusal = operations.refusal();
        return refusal.isPresent()
                ? refused(refusal.get(), recorder)
                : acceptanceSkipped("not established: nothing was answered");
    }

    /** Returns the failed result for a credential that was refused. */
    private CheckResult refused(GitHostException refusal, CallRecorder recorder) {
        FailureMessage text = FailureMessage.of(refusal);
        if (refusal instanceof Unauthenticated unauthenticated
                && unauthenticated.reason() == Unauthenticated.Reason.CLOCK_SKEW) {
            return CheckResult.fail(ExitCode.of(refusal), ACCEPTANCE_NAME, text.problem(), CLOCK_HINT);
        }
        Optional<Call> before = recorder.failedSignIn();
        return before.isPresent()
                ? failedSignIn(before.get())
                : fail(ExitCode.of(refusal), text.problem(), text.advice());
    }

    /** Returns the failed result for a failed sign-in at the identity server, with the cause from the recorded call. */
    private CheckResult failedSignIn(Call call) {
        ExitCode code = ExitCode.ofOutcome(call.outcome());
        String found = "'" + call.operation() + "' at " + setup.signIn().name() + " ended with " + call.outcome();
        if (call.outcome().equals(CallRecorder.CLOCK_SKEW)) {
            return CheckResult.fail(code, ACCEPTANCE_NAME, found, CLOCK_HINT);
        }
        return switch (code) {
            case UNAUTHENTICATED -> fail(code, found, setup.signIn().refusedHint());
            case NOT_FOUND, FORBIDDEN ->
                CheckResult.fail(code, ACCEPTANCE_NAME, found, setup.signIn().noProjectHint());
            default ->
                CheckResult.fail(
                        code,
                        ACCEPTANCE_NAME,
                        found,
                        "Try again later; " + setup.signIn().name() + " was reached, and did not serve.");
        };
    }

    /** Returns a failed result with hints how to replace the credential. */
    private CheckResult fail(ExitCode code, String found, String advice) {
        return CheckResult.fail(
                code,
                ACCEPTANCE_NAME,
                found,
                setup.credential().remedies(advice).toArray(String[]::new));
    }
}
