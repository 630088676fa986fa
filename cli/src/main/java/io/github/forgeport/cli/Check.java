package io.github.forgeport.cli;

import java.util.List;
import java.util.Locale;

/**
 * What the doctor looked at.
 *
 * @param found what there was to see
 * @param state of an operation: in one word, what became of it; empty for everything else
 * @param hints what to do next, a sentence or more a line
 * @param code how the command ends if nothing before failed
 */
record Check(Verdict verdict, String name, String state, String found, List<String> hints, ExitCode code) {

    /** How bad it is. */
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

    static Check ok(String name, String found) {
        return new Check(Verdict.OK, name, "", found, List.of(), ExitCode.DONE);
    }

    static Check warn(String name, String found, String... hints) {
        return new Check(Verdict.WARN, name, "", found, List.of(hints), ExitCode.DONE);
    }

    static Check fail(ExitCode code, String name, String found, String... hints) {
        return new Check(Verdict.FAIL, name, "", found, List.of(hints), code);
    }

    static Check skip(String name, String why, String... hints) {
        return new Check(Verdict.SKIP, name, "", why, List.of(hints), ExitCode.DONE);
    }

    Check in(String state) {
        return new Check(verdict, name, state, found, hints, code);
    }

    boolean isFailed() {
        return verdict == Verdict.FAIL;
    }
}
