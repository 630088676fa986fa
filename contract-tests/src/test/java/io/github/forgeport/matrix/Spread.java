package io.github.forgeport.matrix;

import java.util.function.Function;

/** For each of what a case is played once, since it may come out differently there; every night it is played on all subjects. */
enum Spread {
    /** Reads, writes that may be repeated and writes that may not: what the transport and the retries decide. */
    REPETITION(Subject::repetition),
    /** What the errors of a host decide. */
    HOST(Subject::host),
    /** What the credential decides. */
    CREDENTIAL(subject -> subject.host() + ", " + subject.credential()),
    /** What the decoding of an answer decides. */
    OPERATION(subject -> subject.host() + " " + subject.operation());

    private final Function<Subject, Object> key;

    Spread(Function<Subject, Object> key) {
        this.key = key;
    }

    /** Of subjects with the same key, one plays the case. */
    Object of(Subject subject) {
        return key.apply(subject);
    }
}
