package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.ExitCode;
import java.util.List;
import java.util.Locale;

/**
 * The result of one check of the command {@code doctor}.
 *
 * @param outcome the outcome of a probed operation in a word or two; empty for other checks
 * @param finding the finding, as a text for the user
 * @param hints what to do next, a line each
 * @param code the exit code of the command if this is the first failed check
 */
record CheckResult(Verdict verdict, String name, String outcome, String finding, List<String> hints, ExitCode code) {

    /** The verdict of a check: passed, passed with a warning, failed, or skipped. */
    enum Verdict {
        OK,
        WARN,
        FAIL,
        SKIP;

        @Override
        public String toString() {
            return this == FAIL ? name() : name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the result of a passed check. */
    static CheckResult ok(String name, String found) {
        return new CheckResult(Verdict.OK, name, "", found, List.of(), ExitCode.DONE);
    }

    /** Returns the result of a check that passed with a warning. */
    static CheckResult warn(String name, String found, String... hints) {
        return new CheckResult(Verdict.WARN, name, "", found, List.of(hints), ExitCode.DONE);
    }

    /** Returns the result of a failed check. */
    static CheckResult fail(ExitCode code, String name, String found, String... hints) {
        return new CheckResult(Verdict.FAIL, name, "", found, List.of(hints), code);
    }

    /** Returns the result of a skipped check, with the reason. */
    static CheckResult skip(String name, String why, String... hints) {
        return new CheckResult(Verdict.SKIP, name, "", why, List.of(hints), ExitCode.DONE);
    }

    /** Returns a copy with the outcome of a probed operation, such as {@code answered}. */
    CheckResult withOutcome(String state) {
        return new CheckResult(verdict, name, state, finding, hints, code);
    }

    boolean isFailed() {
        return verdict == Verdict.FAIL;
    }
}
