package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.CredentialChoice;
import java.time.Duration;

/** A check that compares this machine's clock with the host's {@code Date} header. */
record ClockCheck(EndpointProbe probe, CredentialChoice credential, CallRecorder recorder) {

    private static final String NAME = "clock";
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** The clock difference beyond which the vendors refuse a signature. */
    private static final Duration SIGNATURE_WINDOW = Duration.ofMinutes(15);

    /** Returns the result of the check; skipped if the host sent no {@code Date} header. */
    CheckResult result() {
        return probe.clockLead()
                .map(this::resultFor)
                .orElseGet(() -> CheckResult.skip(NAME, "the host did not say its time"));
    }

    /** Returns the result for a clock difference. */
    private CheckResult resultFor(Duration ahead) {
        Duration off = ahead.abs();
        String found = "this machine's clock is " + off.toSeconds() + " s "
                + (off.toSeconds() == 0 ? "off" : ahead.isNegative() ? "behind" : "ahead of") + " the host's";
        if (off.compareTo(TOLERANCE) < 0) {
            return CheckResult.ok(NAME, found);
        }
        if (off.compareTo(SIGNATURE_WINDOW) <= 0) {
            return CheckResult.warn(
                    NAME,
                    found,
                    "Set the clock (NTP): beyond " + SIGNATURE_WINDOW.toSeconds()
                            + " s the host refuses what is signed.");
        }
        if (recorder.hasCallFailedForClockSkew()) {
            return CheckResult.fail(
                    ExitCode.UNAUTHENTICATED,
                    NAME,
                    found + ", more than Forgeport corrects",
                    "Set the clock (NTP), then run this again.");
        }
        return recorder.hasClockSkew()
                ? CheckResult.warn(
                        NAME,
                        found + "; Forgeport corrected for it",
                        "Set the clock (NTP): each session's first request is refused, and other programs' all are.")
                : CheckResult.warn(
                        NAME,
                        found,
                        credential.signs()
                                ? "Set the clock (NTP): beyond " + SIGNATURE_WINDOW.toSeconds()
                                        + " s what is signed is refused."
                                : "Set the clock (NTP): nothing is signed now, but an access key's requests would be"
                                        + " refused.");
    }
}
