package io.github.forgeport.cli;

import java.time.Duration;

/** This machine's clock against the host's. */
record ClockCheck(Contact contact, Chosen credential, Heard heard) {

    private static final String NAME = "clock";
    private static final Duration SAME = Duration.ofMinutes(1);

    /** Beyond it, the vendors refuse a signature. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    Check get() {
        return contact.ahead().map(this::judged).orElseGet(() -> Check.skip(NAME, "the host did not say its time"));
    }

    private Check judged(Duration ahead) {
        Duration off = ahead.abs();
        String found = "this machine's clock is " + off.toSeconds() + " s "
                + (off.toSeconds() == 0 ? "off" : ahead.isNegative() ? "behind" : "ahead of") + " the host's";
        if (off.compareTo(SAME) < 0) {
            return Check.ok(NAME, found);
        }
        if (off.compareTo(WINDOW) <= 0) {
            return Check.warn(
                    NAME,
                    found,
                    "Set the clock (NTP): beyond " + WINDOW.toSeconds() + " s the host refuses what is signed.");
        }
        if (heard.isRefusedForSkew()) {
            return Check.fail(
                    ExitCode.UNAUTHENTICATED,
                    NAME,
                    found + ", more than Forgeport corrects",
                    "Set the clock (NTP), then run this again.");
        }
        return heard.isSkewed()
                ? Check.warn(
                        NAME,
                        found + "; Forgeport corrected for it",
                        "Set the clock (NTP): each session's first request is refused, and other programs' all are.")
                : Check.warn(
                        NAME,
                        found,
                        credential.signs()
                                ? "Set the clock (NTP): beyond " + WINDOW.toSeconds() + " s what is signed is refused."
                                : "Set the clock (NTP): nothing is signed now, but an access key's requests would be"
                                        + " refused.");
    }
}
