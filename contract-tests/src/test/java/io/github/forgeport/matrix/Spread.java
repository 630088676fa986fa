package io.github.forgeport.matrix;

import java.util.function.Function;

/**
 * The grouping of subjects by which a case is played once for each group, where its outcome may differ; every night it
 * is played on all subjects.
 */
enum Spread {
    /**
     * Groups for cases that the transport and the retries decide: reads, writes that may be repeated, and writes that
     * may not.
     */
    REPETITION(Subject::repetition),
    /** Groups by host, for cases that the errors of a host decide. */
    HOST(Subject::host),
    /** Groups by host and credential, for cases that the credential decides. */
    CREDENTIAL(subject -> subject.host() + ", " + subject.credential()),
    /** Groups by host and operation, for cases that the decoding of a response decides. */
    OPERATION(subject -> subject.host() + " " + subject.operation());

    private final Function<Subject, Object> key;

    Spread(Function<Subject, Object> key) {
        this.key = key;
    }

    /** Returns the group of a subject; of subjects in the same group, one plays the case. */
    Object of(Subject subject) {
        return key.apply(subject);
    }
}
